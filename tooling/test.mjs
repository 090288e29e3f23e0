// npm test: types, lint, every test, and the browser against a started server; ends with "N passed, N failed".
// npm test -- PATH … runs only the tests of these paths.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWeb } from './buildWeb.mjs';
import { findChromium } from './chromium.mjs';
import { install, node24, root } from './install.mjs';

const LAYERS = 'tooling/layers.test.ts';
const total = { passed: 0, failed: 0, skipped: 0 };
const paths = process.argv.slice(2);
const reports = mkdtempSync(join(tmpdir(), 'maillage-test-'));
process.on('exit', () => rmSync(reports, { recursive: true, force: true }));

install();
if (paths.length > 0) vitest('tests', paths);
else {
  check('types', [
    ['typescript/bin/tsc', '--noEmit', '-p', '.'],
    ['typescript/bin/tsc', '--noEmit', '-p', 'apps/web'],
    ['typescript/bin/tsc', '--noEmit', '-p', 'e2e'],
  ]);
  check('lint', [['@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.']]);
  vitest('tests', []);
  browser();
}
const { passed, failed, skipped } = total;
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(failed > 0 ? 1 : 0);

/** One check made of several commands: counts for one. */
function check(title, commands) {
  const seconds = timer();
  const good = commands.map((command) => run(command)).every(({ status }) => status === 0);
  total[good ? 'passed' : 'failed'] += 1;
  console.log(`${title}: ${good ? 'good' : 'FAILED'} (${seconds()} s)`);
}

/** The browser tests, against a server that they start. */
function browser() {
  if (!existsSync(join(root, 'e2e', 'vitest.config.ts'))) return;
  const chromium = findChromium();
  if (!chromium) {
    total.skipped += 1;
    console.log('e2e: SKIPPED, no Chromium found (install the package chromium, or name one in CHROMIUM_PATH)');
    return;
  }
  buildWeb();
  vitest('e2e', ['--config', 'e2e/vitest.config.ts'], { CHROMIUM_PATH: chromium });
}

function vitest(title, args, env = {}) {
  const seconds = timer();
  const report = join(reports, `${title}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { status } = run(['vitest/vitest.mjs', 'run', ...reporters, ...args], env);
  const counted = existsSync(report)
    ? count(JSON.parse(readFileSync(report, 'utf8')))
    : { passed: 0, failed: 0, skipped: 0 };
  if (status !== 0 && counted.failed === 0) counted.failed = 1; // it failed outside of any test
  for (const [outcome, number] of Object.entries(counted)) total[outcome] += number;
  console.log(
    `${title}: ${counted.passed} passed, ${counted.failed} failed, ${counted.skipped} skipped (${seconds()} s)`,
  );
}

/** Tests by outcome; a file that cannot be loaded is one failure, the layers are one check. */
function count({ testResults }) {
  const counted = { passed: 0, failed: 0, skipped: 0 };
  for (const { name, status, assertionResults } of testResults) {
    const outcomes = assertionResults.map(({ status: outcome }) =>
      ['passed', 'failed'].includes(outcome) ? outcome : 'skipped',
    );
    if (name.endsWith(LAYERS)) counted[status === 'passed' ? 'passed' : 'failed'] += 1;
    else if (status === 'failed' && !outcomes.includes('failed')) counted.failed += 1;
    else for (const outcome of outcomes) counted[outcome] += 1;
  }
  return counted;
}

function run([script, ...args], env = {}) {
  const options = { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } };
  return spawnSync(node24, [join(root, 'node_modules', script), ...args], options);
}

function timer() {
  const start = Date.now();
  return () => ((Date.now() - start) / 1000).toFixed(0);
}

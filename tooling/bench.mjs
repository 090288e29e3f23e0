// `npm run bench` runs every bench/<name>/run.ts; `npm run bench NAME …` runs those named. Runs on any Node ≥ 20: each
// benchmark itself runs on the project's Node.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { install, node24, root } from './install.mjs';

const all = readdirSync(join(root, 'bench')).filter((name) => existsSync(join(root, 'bench', name, 'run.ts')));
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`No benchmark named ${unknown.join(', ')}. There are: ${all.join(', ')}.`);
  process.exit(2);
}
install();
const failed = (asked.length > 0 ? asked : all).filter((name) => !passes(name));
if (failed.length > 0) {
  console.error(`Failed: ${failed.join(', ')}.`);
  process.exit(1);
}

function passes(name) {
  const args = ['--expose-gc', join('bench', name, 'run.ts')];
  return spawnSync(node24, args, { cwd: root, stdio: 'inherit' }).status === 0;
}

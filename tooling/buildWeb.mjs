import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compressFolder } from './compressFolder.mjs';
import { node24, root } from './install.mjs';

const dist = join(root, 'apps', 'web', 'dist');
const stamp = join(dist, '.sources');

/** Builds the web application when its sources are not those of the last build. */
export function buildWeb() {
  const sources = sourcesHash();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return;
  console.error('maillage: building the web application (once; about ten seconds) …');
  const { status, stdout, stderr } = spawnSync(node24, [join(root, 'node_modules/vite/bin/vite.js'), 'build'], {
    cwd: join(root, 'apps', 'web'),
    env: { ...process.env, NODE_ENV: 'production' },
    encoding: 'utf8',
  });
  if (status !== 0) {
    console.error(`${stdout}${stderr}\nmaillage: the web application could not be built (above).`);
    process.exit(1);
  }
  compressFolder(dist);
  writeFileSync(stamp, sources);
}

/** Everything that ends in the browser: the application, the packages it may import, and the versions of the rest. */
function sourcesHash() {
  const hash = createHash('sha256');
  const folders = [
    'apps/web/src',
    'apps/web/public',
    ...readdirSync(join(root, 'packages')).map((name) => `packages/${name}/src`),
  ];
  const files = folders.flatMap(filesUnder);
  for (const file of [
    ...files,
    'apps/web/index.html',
    'apps/web/vite.config.ts',
    'package-lock.json',
    'tooling/compressFolder.mjs',
  ]) {
    hash.update(file).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

function filesUnder(folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}

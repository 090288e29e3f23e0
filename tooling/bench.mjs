#!/usr/bin/env node
// `npm run bench` runs every bench/<name>/run.ts; `npm run bench NAME …` runs those named. Works on Node ≥ 20: each
// benchmark itself runs on the project's Node.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const all = readdirSync(join(root, 'bench')).filter((name) => existsSync(join(root, 'bench', name, 'run.ts')));
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`No benchmark named ${unknown.join(', ')}. There are: ${all.join(', ')}.`);
  process.exit(2);
}
installOnce();
const failed = (asked.length > 0 ? asked : all).filter((name) => !run(name));
if (failed.length > 0) {
  console.error(`Failed: ${failed.join(', ')}.`);
  process.exit(1);
}

function run(name) {
  const node = join(root, 'node_modules', '.bin', 'node');
  const args = ['--expose-gc', join('bench', name, 'run.ts')];
  return spawnSync(node, args, { cwd: root, stdio: 'inherit' }).status === 0;
}

function installOnce() {
  if (existsSync(join(root, 'node_modules', '.bin', 'node'))) return;
  const { status } = spawnSync('npm', ['ci'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

// Runs on any Node ≥ 20, before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..');

/** Node 24, which the package `node` brings. */
export const node24 = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');

/** Installs what the lock file names, when it is not there already. */
export function install() {
  const missing = missingPackages();
  if (missing.length === 0) return;
  console.error(`maillage: installing ${missing.length} packages (once; about a minute) …`);
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) {
    console.error(
      'maillage: the packages could not be installed (npm ci, above). Check the network, then start again.',
    );
    process.exit(1);
  }
}

/** Packages of the lock file that npm's own record of node_modules does not hold in that version. */
function missingPackages() {
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const installed = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  return Object.entries(wanted)
    .filter(([path, { optional, link }]) => path.includes('node_modules/') && !optional && !link)
    .filter(([path, { version }]) => installed[path]?.version !== version || !existsSync(join(root, path)));
}

function packagesOf(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {};
}

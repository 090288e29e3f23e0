import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const venv = join(import.meta.dirname, '.venv');

/** The JSON that a peer script prints about a folder, or the reason why there is none. */
export function runPeers(script: string, folder: string): { readonly result: unknown } | { readonly missing: string } {
  const missing = prepare();
  if (missing) return { missing };
  const run = spawnSync(join(venv, 'bin', 'python'), [join(import.meta.dirname, script), folder], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1e7,
  });
  return run.status === 0 ? { result: JSON.parse(run.stdout) } : { missing: `${script} ended with ${run.status}` };
}

/** Makes the virtual environment once for each list of requirements; the reason when it cannot. */
function prepare(): string | undefined {
  const ready = join(venv, 'ready');
  const wanted = readFileSync(join(import.meta.dirname, 'requirements.txt'), 'utf8');
  if (existsSync(ready) && readFileSync(ready, 'utf8') === wanted) return undefined;
  rmSync(venv, { recursive: true, force: true });
  const steps: [string, string[]][] = [
    ['python3', ['-m', 'venv', venv]],
    [join(venv, 'bin', 'pip'), ['install', '--quiet', '-r', join(import.meta.dirname, 'requirements.txt')]],
  ];
  const failed = steps.find(
    ([command, args]) => spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status !== 0,
  );
  if (!failed) writeFileSync(ready, wanted);
  return failed && `${failed[0]} ${failed[1].slice(0, 3).join(' ')} failed`;
}

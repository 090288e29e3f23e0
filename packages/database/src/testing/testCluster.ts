import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startEmbeddedCluster } from '../cluster/embeddedCluster.ts';

/** Address of the PostgreSQL server of this test run: the first file that asks starts it, a watcher stops it after the run. */
export async function testCluster(): Promise<string> {
  const run = process.ppid; // every worker of a run is a child of the same process
  const folder = join(tmpdir(), `maillage-tests-${process.getuid?.() ?? 0}-${run}`);
  const address = join(folder, 'address');
  if (!existsSync(address) && firstToCome(folder)) await start(folder, address, run);
  for (let waited = 0; !existsSync(address); waited += 50) {
    if (waited > 60_000) throw new Error(`The test server that another file starts in ${folder} does not come.`);
    await sleep(50);
  }
  return readFileSync(address, 'utf8');
}

function firstToCome(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

async function start(folder: string, address: string, run: number): Promise<void> {
  // nothing to keep after the run: no fsync
  const cluster = await startEmbeddedCluster({
    dataFolder: folder,
    settings: ['fsync = off', 'full_page_writes = off'],
  });
  const watcher = spawn(process.execPath, [join(import.meta.dirname, 'stopAfterRun.ts'), folder, String(run)], {
    detached: true,
    stdio: 'ignore',
  });
  watcher.unref();
  writeFileSync(`${address}.draft`, cluster.url, { mode: 0o600 });
  renameSync(`${address}.draft`, address);
}

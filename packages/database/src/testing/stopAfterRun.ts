import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { startEmbeddedCluster } from '../cluster/embeddedCluster.ts';

// node stopAfterRun.ts FOLDER PID: when the test run has ended, however it ended, stop its server and remove its files.
const [folder, run] = [process.argv[2]!, Number(process.argv[3])];
while (isAlive(run)) await sleep(500);
await (await startEmbeddedCluster({ dataFolder: folder })).stop(2);
rmSync(folder, { recursive: true, force: true });

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

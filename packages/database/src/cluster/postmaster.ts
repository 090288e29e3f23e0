import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** What a running PostgreSQL writes about itself in its folder. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly status: 'starting' | 'stopping' | 'ready' | 'standby' | 'unknown';
}

/** The PostgreSQL that runs on this folder, or `undefined` when none does (a file left by a power cut does not count). */
export function runningPostmaster(clusterFolder: string): Postmaster | undefined {
  const written = readPostmasterFile(join(clusterFolder, 'postmaster.pid'));
  return written && isPostgres(written.pid) ? written : undefined;
}

/** Lines: pid, folder, start time, port, socket folder, address, shared memory, status (PostgreSQL, `pidfile.h`). */
function readPostmasterFile(path: string): Postmaster | undefined {
  if (!existsSync(path)) return undefined;
  const lines = readFileSync(path, 'utf8').split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  const status = lines[7]?.trim() as Postmaster['status'] | undefined;
  return { pid, port: Number(lines[3]), status: status || 'unknown' };
}

/** A number is reused after a restart of the machine, so the process must also *be* a living postgres, where the system tells. */
function isPostgres(pid: number): boolean {
  if (!exists(pid)) return false;
  const [, name, state] = /\((.*)\) (\S)/.exec(processLine(pid)) ?? [];
  return name === undefined || (name.startsWith('postgres') && !'ZX'.includes(state!));
}

/**
 * Removes the file of a server that died while its number is still taken, by another program or by a zombie that nobody
 * collects (a container without init): PostgreSQL itself would take that number for a running server and refuse to start.
 */
export function clearStalePostmasterFile(clusterFolder: string): void {
  const path = join(clusterFolder, 'postmaster.pid');
  const written = readPostmasterFile(path);
  if (written && exists(written.pid) && !isPostgres(written.pid)) rmSync(path);
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** `pid (name) state …` on Linux; empty elsewhere. */
function processLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return '';
  }
}

import { execFile } from 'node:child_process';
import { accessSync, chmodSync, constants, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The system user that runs PostgreSQL: `undefined` means "as we are". */
export interface ServerAccount {
  readonly uid: number;
  readonly gid: number;
}

/**
 * PostgreSQL refuses to run as root. Under root, the system user `postgres` runs it (created when missing), in the group of
 * root, so that a private folder can be opened to it alone, group by group, and to nobody else.
 */
export async function serverAccount(): Promise<ServerAccount | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const uid = (await uidOf('postgres')) ?? (await createPostgresUser());
  return { uid, gid: 0 };
}

/**
 * Lets the account walk down to `path`: adds group traversal (and nothing more) to the folders above it that forbid it.
 * Only folders that belong to root and its group can be opened so; any other is named in the error.
 */
export function openWayTo(path: string, account: ServerAccount | undefined): void {
  if (!account) return;
  for (const folder of ancestors(path)) {
    const { mode, uid, gid } = statSync(folder);
    if (mode & 0o001 || (gid === account.gid && mode & 0o010)) continue;
    if (uid !== 0 || gid !== account.gid) throw new UnreachableFolder(folder);
    try {
      chmodSync(folder, (mode & 0o7777) | 0o010);
    } catch {
      throw new UnreachableFolder(folder);
    }
  }
}

export class UnreachableFolder extends Error {
  constructor(folder: string) {
    super(
      `PostgreSQL cannot run as root, and its own user may not enter ${folder}. Start Maillage as the owner of that folder, ` +
        'or choose another data folder with MAILLAGE_DATA_FOLDER (for instance /var/lib/maillage).',
    );
    this.name = 'UnreachableFolder';
  }
}

function ancestors(path: string): string[] {
  const parent = dirname(path);
  return parent === path ? [] : [...ancestors(parent), parent];
}

async function uidOf(name: string): Promise<number | undefined> {
  try {
    return Number((await run('id', ['-u', name])).stdout);
  } catch {
    return undefined;
  }
}

async function createPostgresUser(): Promise<number> {
  try {
    await run('groupadd', ['--force', '--system', 'postgres']);
    await run('useradd', ['--system', '--gid', 'postgres', '--no-create-home', 'postgres']);
  } catch (cause) {
    throw new Error(
      'PostgreSQL cannot run as root and no user `postgres` could be created. Start Maillage as another user.',
      {
        cause,
      },
    );
  }
  return (await uidOf('postgres'))!;
}

/** Whether this process may write in the folder (a clear sentence beats an EACCES of a child process). */
export function assertWritable(folder: string): void {
  try {
    accessSync(folder, constants.W_OK);
  } catch {
    throw new Error(`The data folder ${folder} cannot be written. Choose another with MAILLAGE_DATA_FOLDER.`);
  }
}

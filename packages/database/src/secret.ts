import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A random secret of 256 bits kept in the data folder, readable by its owner only; made at the first call. */
export function secretOf(dataFolder: string, name: string): string {
  const path = join(dataFolder, name);
  if (!existsSync(path)) createOnce(path, randomBytes(32).toString('hex'));
  return readFileSync(path, 'utf8').trim();
}

/** Several hosts of one database agree on a secret without exchanging it: derived from the one that they share. */
export function derivedSecret(secret: string, purpose: string): string {
  return createHmac('sha256', secret).update(purpose).digest('hex');
}

/** `link` fails when the name exists: of two processes, one writes and both then read the same. */
function createOnce(path: string, content: string): void {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, `${content}\n`, { mode: 0o600 });
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

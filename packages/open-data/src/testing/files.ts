import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll } from 'vitest';

/** Public copies of the sets: tests that need them are skipped, visibly, where they are missing. */
export const mirror = process.env['MAILLAGE_DATA_MIRROR'] ?? resolve(import.meta.dirname, '../../../../../shared/data');
export const hasMirror = existsSync(mirror);
export const needsMirror = hasMirror ? '' : ' (skipped: no MAILLAGE_DATA_MIRROR and no ../shared/data)';

const folder = mkdtempSync(join(tmpdir(), 'maillage-open-data-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a hand-made file and returns its path. */
export function fileOf(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

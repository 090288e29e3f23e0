import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import {
  decodeTravelTable,
  encodeTravelTable,
  type TravelPlace,
  type TravelTable,
  type TravelTimeSource,
} from '@maillage/travel';
import type { Minutes } from '@maillage/units';

/**
 * The table of these places kept in `file`, or made by the source and kept there for next time. A file of other places,
 * of another reach, of another source or of another revision of it, or a damaged one, is made again.
 */
export async function storedTravelTable(
  file: string,
  source: TravelTimeSource,
  places: readonly TravelPlace[],
  reach: Minutes,
  options?: Parameters<TravelTimeSource['times']>[2],
): Promise<TravelTable> {
  const label = `${source.id} ${source.revision ?? ''} ${reach}`;
  const kept = await readTravelTable(file, places, label);
  if (kept !== undefined) return kept;
  const table = await source.times(places, reach, options);
  await writeTravelTable(file, table, places, label);
  return table;
}

/** The table in a file; `undefined` when there is none, or not of these places under this label. */
export async function readTravelTable(
  file: string,
  places: readonly TravelPlace[],
  label = '',
): Promise<TravelTable | undefined> {
  const bytes = await readFile(file).catch(() => undefined);
  if (bytes === undefined) return undefined;
  const whole = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  const decoded = decodeTravelTable(whole, places, label);
  return decoded.status === 'read' ? decoded.table : undefined;
}

/** Written beside, then renamed: a reader sees the old file or the new one. */
export async function writeTravelTable(
  file: string,
  table: TravelTable,
  places: readonly TravelPlace[],
  label = '',
): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.tmp`;
  await writeFile(draft, new Uint8Array(encodeTravelTable(table, places, label)));
  await rename(draft, file);
}

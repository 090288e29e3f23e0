import type { TravelTable } from '@maillage/travel';
import { minutes, seededRandom } from '@maillage/units';

/** A table from a square matrix of minutes; `Infinity` means out of reach. */
export function tableOf(rows: readonly (readonly number[])[], reach = 1000): TravelTable {
  const kept = rows.map((row) => row.flatMap((time, j) => (time <= reach ? [{ j, time }] : [])));
  const start = new Uint32Array(rows.length + 1);
  for (const [i, row] of kept.entries()) start[i + 1] = start[i]! + row.length;
  return {
    places: rows.length,
    reach: minutes(reach),
    start,
    destination: Uint16Array.from(kept.flat(), ({ j }) => j),
    minutes: Float32Array.from(kept.flat(), ({ time }) => time),
  };
}

export interface RandomCase {
  readonly rows: number[][];
  readonly table: TravelTable;
  readonly demand: Float64Array;
  readonly supply: Float64Array;
}

/** Places that reach about half of the others in 0–40 minutes, not symmetric; some without people, some without supply. */
export function randomCase(seed: number, places = 14): RandomCase {
  const random = seededRandom(seed);
  const rows = Array.from({ length: places }, (_, i) =>
    Array.from({ length: places }, (_, j) => {
      const time = random() * 40;
      return i === j ? 0 : random() < 0.3 ? Infinity : time;
    }),
  );
  const some = (most: number, zeros: number) =>
    Float64Array.from({ length: places }, () => (random() < zeros ? 0 : random() * most));
  return { rows, table: tableOf(rows), demand: some(5000, 0.1), supply: some(20000, 0.4) };
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTravelTableWriter, type TravelTable } from '@maillage/travel';

/**
 * The same table with the real road times between the communes of Isère in place of the estimated ones (512 × 512,
 * OSRM, 2021); pairs that cross the border of the département stay estimated. `undefined` when the file is missing.
 */
export function withIsereTimes(
  table: TravelTable,
  codes: readonly string[],
  mirror: string,
): { readonly table: TravelTable; readonly communes: readonly number[] } | undefined {
  const file = join(mirror, 'travel-time/isere_512x512_osrm_car_seconds.csv');
  if (!existsSync(file)) return undefined;
  const [header = '', ...lines] = readFileSync(file, 'utf8').replaceAll('"', '').trimEnd().split(/\r?\n/);
  const indexOf = new Map(codes.map((code, i) => [code, i]));
  const columns = header
    .split(',')
    .slice(1)
    .map((code) => indexOf.get(code));
  const seconds = new Map(
    lines.map((line) => {
      const [code, ...cells] = line.split(',');
      return [indexOf.get(code!)!, cells.map(Number)];
    }),
  );
  const inside = new Set(columns);
  const writer = createTravelTableWriter(table.places, table.reach);
  for (let i = 0; i < table.places; i++) {
    const real = seconds.get(i);
    const estimated = rowOf(table, i).filter(({ place }) => !(real && inside.has(place)));
    const times = real?.flatMap((s, k) => (columns[k] === undefined ? [] : [{ place: columns[k], minutes: s / 60 }]));
    const row = [...estimated, ...(times ?? [])];
    writer.addRow(
      row.map(({ place }) => place),
      row.map(({ minutes }) => minutes),
    );
  }
  return { table: writer.finish(), communes: columns.filter((i) => i !== undefined) };
}

function rowOf({ start, destination, minutes }: TravelTable, i: number): { place: number; minutes: number }[] {
  const pairs = [];
  for (let at = start[i]!; at < start[i + 1]!; at++) pairs.push({ place: destination[at]!, minutes: minutes[at]! });
  return pairs;
}

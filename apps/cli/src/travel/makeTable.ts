import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { type TravelPlace, type TravelTable, travelRows } from '@maillage/travel';
import {
  communes,
  readPoints,
  type TravelSourceKind,
  type TravelSourceProblem,
  travelSources,
  writeTravelTable,
} from '@maillage/travel-sources';
import { minutes } from '@maillage/units';
import { BadTravelInput } from './badTravelInput.ts';

export interface TableOptions {
  /** `<id>` or `<id>:<location>`. */
  readonly source: string;
  readonly places?: string;
  readonly reach: string;
  readonly unit?: 'minutes' | 'seconds';
  readonly out: string;
}

export interface TableSummary {
  readonly source: string;
  readonly places: number;
  readonly pairs: number;
  readonly reachMinutes: number;
  readonly seconds: number;
  readonly bytes: number;
  readonly out: string;
}

/** Computes the table of a source over places and writes it: `.csv` as long rows, anything else as a travel table file. */
export async function makeTable(options: TableOptions, onProgress: (share: number) => void): Promise<TableSummary> {
  const problems: TravelSourceProblem[] = [];
  const reach = Number(options.reach);
  if (!(reach > 0 && Number.isFinite(reach))) problems.push({ code: 'reach/invalid', value: options.reach });
  const places = options.places === undefined ? allCommunes() : readPlaces(options.places, problems);
  const source = await openSource(options, problems);
  if (source === undefined || problems.length > 0) throw new BadTravelInput(problems);
  const started = performance.now();
  const table = await source.times(places, minutes(reach), {
    onProgress: ({ done, total }) => onProgress(done / total),
  });
  const seconds = (performance.now() - started) / 1000;
  await (options.out.endsWith('.csv')
    ? writeCsv(options.out, table, places)
    : writeTravelTable(options.out, table, places));
  const { size: bytes } = await stat(options.out);
  return {
    source: source.id,
    places: places.length,
    pairs: table.minutes.length,
    reachMinutes: reach,
    seconds,
    bytes,
    out: options.out,
  };
}

function allCommunes(): TravelPlace[] {
  return communes().all.map(({ code, lon, lat, densityLevel }) => ({ id: code, lon, lat, densityLevel }));
}

function readPlaces(path: string, problems: TravelSourceProblem[]): TravelPlace[] {
  const { points, problems: found } = readPoints(path, [{ lon: 'lon', lat: 'lat' }]);
  problems.push(...found);
  const column = points.header.findIndex((name) => name.toLowerCase() === 'id');
  if (found.length === 0 && column < 0) problems.push({ code: 'points/column-missing', line: 1, value: 'id' });
  const seen = new Set<string>();
  return points.rows.map(({ cells, line, points: [point] }) => {
    const id = cells[column] ?? '';
    if (seen.has(id)) problems.push({ code: 'points/id-repeated', line, value: id });
    seen.add(id);
    return { id, ...point! };
  });
}

async function openSource({ source, unit }: TableOptions, problems: TravelSourceProblem[]) {
  const [id = '', ...rest] = source.split(':');
  const kinds: Readonly<Record<string, TravelSourceKind>> = travelSources;
  const kind = Object.hasOwn(kinds, id) ? kinds[id] : undefined;
  const location = rest.join(':');
  if (kind === undefined) problems.push({ code: 'source/unknown', value: id });
  else if (kind.location !== 'none' && location === '') problems.push({ code: 'source/location-missing', value: id });
  else {
    const opened = await kind.open(location, unit === undefined ? {} : { unit });
    if (opened.status === 'ready') return opened.source;
    problems.push(...opened.problems);
  }
  return undefined;
}

async function writeCsv(path: string, table: TravelTable, places: readonly TravelPlace[]): Promise<void> {
  const out = createWriteStream(path);
  out.write('origin,destination,minutes\n');
  for (const { from, destination, minutes: times } of travelRows(table)) {
    const lines = Array.from(destination, (to, k) => `${places[from]!.id},${places[to]!.id},${times[k]!.toFixed(2)}\n`);
    if (!out.write(lines.join(''))) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}

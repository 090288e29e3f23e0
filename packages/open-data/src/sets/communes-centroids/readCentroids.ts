import { readFile } from 'node:fs/promises';
import type { SetInput } from '../../dataSet.ts';
import type { Problems } from '../../problems.ts';
import { readCodedLines } from '../../reading/codedLines.ts';
import { countAt } from '../../reading/columns.ts';
import type { CsvLine } from '../../reading/csv.ts';
import { parseNumber } from '../../reading/numbers.ts';
import { isInFrance } from '../../reading/positions.ts';
import { openTable } from '../../reading/table.ts';
import type { CodedLine } from '../../reading/toToday.ts';
import type { Centroid } from './mergeCentroids.ts';

/** Centroids of a file: the answer of the national geography service (JSON), or a table `id, lon, lat, area`. */
export async function readCentroids(path: string, input: SetInput): Promise<CodedLine<Centroid>[]> {
  if (/\.json$/i.test(path)) return readJson(path, input.problems);
  const table = await openTable(path, ['lon', 'lat']);
  return readCodedLines(
    table,
    { lon: 'lon', lat: 'lat', area: ['area', 'area_km2'] },
    (row, { lon, lat, area }) => {
      const at = positionAt(row, lon, lat, input.problems);
      return at && { ...at, areaKm2: countAt(row, area, 'area', input.problems) };
    },
    input,
  );
}

function positionAt({ line, cells }: CsvLine, lonColumn: number, latColumn: number, problems: Problems) {
  const [lon, lat] = [parseNumber(cells[lonColumn]!), parseNumber(cells[latColumn]!)];
  const value = `${cells[lonColumn]} ${cells[latColumn]}`;
  if (lon === undefined || lat === undefined) problems.add({ code: 'number/invalid', line, column: 'lon, lat', value });
  else if (!isInFrance(lon, lat)) problems.add({ code: 'position/outside', line, value });
  else return { lon, lat };
  return undefined;
}

interface GeoCommune {
  readonly code: string;
  readonly centre?: { readonly coordinates: readonly [number, number] };
  /** Hectares. */
  readonly surface?: number;
}

async function readJson(path: string, problems: Problems): Promise<CodedLine<Centroid>[]> {
  const communes = JSON.parse(await readFile(path, 'utf8')) as readonly GeoCommune[];
  return communes.flatMap(({ code, centre, surface }, k) => {
    const line = k + 1;
    if (centre === undefined) problems.add({ code: 'position/outside', line, value: code });
    if (centre === undefined) return [];
    const [lon, lat] = centre.coordinates;
    return [{ line, code, value: { lon, lat, areaKm2: (surface ?? 0) / 100 } }];
  });
}

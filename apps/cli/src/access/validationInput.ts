import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aplYear, Problems, readAplSheet, readWorkbook } from '@maillage/open-data';
import type { TravelPlace } from '@maillage/travel';
import { type CommuneCode, departementOf } from '@maillage/units';
import { BadInput } from '../input/inputProblem.ts';
import { communeRows } from './communeRows.ts';

/** Everything the validation needs, one entry per commune of the workbook that has a published value and a position. */
export interface ValidationInput {
  readonly year: number;
  readonly codes: readonly string[];
  /** INSEE code of the région of each commune. */
  readonly regions: readonly string[];
  readonly epcis: readonly string[];
  readonly places: readonly TravelPlace[];
  readonly published: Float64Array;
  readonly standardised: Float64Array;
  readonly population: Float64Array;
  /** General practitioners (BPE D201). */
  readonly heads: Float64Array;
  /** Communes of the workbook left out because nothing says where they are. */
  readonly withoutPosition: readonly string[];
}

const files = {
  workbook: 'drees/apl-generalistes.xlsx',
  heads: 'insee/equip-serv-medical-para-com-2021.csv',
  density: 'insee/grille_densite_7_niveaux_2024.csv',
  centroids: 'communes/communes_lau2020_pop_area_lon_lat_osrm_to_paris.csv',
} as const;

/** Reads the public files of a mirror folder. Throws `BadInput` naming each file that is missing. */
export async function readValidationInput(mirror: string, year = 2022): Promise<ValidationInput> {
  const missing = Object.values(files).filter((file) => !existsSync(join(mirror, file)));
  if (missing.length > 0)
    throw new BadInput(missing.map((file) => ({ code: 'file/unreadable', file: join(mirror, file), value: 'ENOENT' })));
  const heads = columnOf(join(mirror, files.heads), ';', 'CODGEO', 'NB_D201');
  const density = columnOf(join(mirror, files.density), ',', 'CODGEO', 'DENS');
  const area = columnOf(join(mirror, files.centroids), ',', 'id', 'area');
  const today = await communeRows();
  const positionOf = positions(join(mirror, files.centroids), today);
  const regionOfDepartement = new Map([...today.values()].map(({ departement, region }) => [departement, region]));

  const lines = await publishedLines(join(mirror, files.workbook), year);
  const placed = lines.filter(({ code }) => positionOf(code) !== undefined);
  const numbers = (pick: (line: (typeof lines)[number]) => number) => Float64Array.from(placed, pick);
  return {
    year,
    codes: placed.map(({ code }) => code),
    regions: placed.map(({ code }) => regionOfDepartement.get(departementOf(code as CommuneCode)) ?? ''),
    epcis: placed.map(({ code }) => today.get(code)?.epci ?? departementOf(code as CommuneCode)),
    places: placed.map(({ code, value }) => ({
      id: code,
      ...positionOf(code)!,
      population: value.population,
      densityLevel: density.get(code),
      areaKm2: area.get(`FR_${code}`),
    })),
    published: numbers(({ value }) => value.value!),
    standardised: numbers(({ value }) => value.standardisedPopulation),
    population: numbers(({ value }) => value.population),
    heads: numbers(({ code }) => heads.get(code) ?? 0),
    withoutPosition: lines.filter(({ code }) => positionOf(code) === undefined).map(({ code }) => code),
  };
}

async function publishedLines(workbook: string, year: number) {
  const sheet = (await readWorkbook(workbook)).find((candidate) => aplYear(candidate) === year);
  if (!sheet) throw new BadInput([{ code: 'file/unreadable', file: workbook, value: `no sheet of ${year}` }]);
  return readAplSheet(sheet, new Problems()).filter(({ value }) => value.value !== undefined);
}

/**
 * Where a commune's people are: its place in the gazetteer, unless that lies far out of the commune (a wrong code in the
 * gazetteer); else the centre of its area; else a point among its neighbours.
 */
function positions(centroids: string, today: Awaited<ReturnType<typeof communeRows>>) {
  const column = (name: string) => columnOf(centroids, ',', 'id', name);
  const [lon, lat, area] = [column('lon'), column('lat'), column('area')];
  return (code: string): Position | undefined => {
    const known = today.get(code);
    const centre = { lon: lon.get(`FR_${code}`), lat: lat.get(`FR_${code}`) };
    if (centre.lon === undefined || centre.lat === undefined) return known && { lon: known.lon, lat: known.lat };
    const middle = { lon: centre.lon, lat: centre.lat };
    const far = 3 + Math.sqrt(area.get(`FR_${code}`) ?? 0);
    return known?.origin === 'gazetteer' && kmBetween(known, middle) < far
      ? { lon: known.lon, lat: known.lat }
      : middle;
  };
}

interface Position {
  readonly lon: number;
  readonly lat: number;
}

/** Right to 1 % over a few tens of kilometres. */
function kmBetween(a: Position, b: Position): number {
  const wide = (a.lon - b.lon) * 111.32 * Math.cos((a.lat * Math.PI) / 180);
  return Math.hypot(wide, (a.lat - b.lat) * 111.13);
}

/** One numeric column of a public CSV by its key column; cells that are not numbers are absent. */
function columnOf(file: string, separator: string, key: string, column: string): Map<string, number> {
  const [header = '', ...lines] = readFileSync(file, 'utf8').trimEnd().split(/\r?\n/);
  const cells = (line: string) => line.split(separator).map((cell) => cell.replaceAll('"', ''));
  const [at, of] = [cells(header).indexOf(key), cells(header).indexOf(column)];
  const values = lines.map((line) => [cells(line)[at]!, Number(cells(line)[of])] as const);
  return new Map(values.filter(([, value]) => Number.isFinite(value)));
}

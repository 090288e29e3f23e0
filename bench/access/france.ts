import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TravelPlace, TravelTable } from '@maillage/travel';
import { type PlanePoint, tableOfPlane } from './tableOfPlane.ts';

/** The communes of metropolitan France with people, general practitioners and estimated times: the national APL. */
export interface FranceInput {
  /** By the national line: 2.0 minutes + 1.32 for each kilometre. */
  readonly table: TravelTable;
  readonly places: readonly TravelPlace[];
  readonly population: Float64Array;
  /** Consultations a year: heads × 5,000. */
  readonly supply: Float64Array;
}

const CONSULTATIONS_PER_HEAD = 5000;

/** Reads the public copies under `mirror`; `undefined` when they are not there. */
export function readFrance(mirror: string): FranceInput | undefined {
  const communes = join(mirror, 'communes/communes_lau2020_pop_area_lon_lat_osrm_to_paris.csv');
  if (!existsSync(communes)) return undefined;
  const heads = headsByCommune(join(mirror, 'insee/equip-serv-medical-para-com-2021.csv'));
  const rows = lines(communes).flatMap((line) => {
    const [id, people, , lon, lat] = line.split(',');
    const point = { lon: Number(lon), lat: Number(lat) };
    const code = id!.replaceAll('"', '').slice(3);
    return lon === 'NA' || !(point.lat > 41) ? [] : [{ code, people: Number(people) || 0, ...point }];
  });
  return {
    table: tableOfPlane(rows.map(toPlane), 20),
    places: rows.map(({ code, lon, lat, people }) => ({ id: code, lon, lat, population: people })),
    population: Float64Array.from(rows, ({ people }) => people),
    supply: Float64Array.from(rows, ({ code }) => (heads.get(code) ?? 0) * CONSULTATIONS_PER_HEAD),
  };
}

/** Kilometres on a plane that is right to 0.5 % between two near points of metropolitan France. */
function toPlane({ lon, lat }: { lon: number; lat: number }): PlanePoint {
  return { x: lon * 111.32 * Math.cos((46.5 * Math.PI) / 180), y: lat * 111.13 };
}

function headsByCommune(file: string): Map<string, number> {
  const column = readFileSync(file, 'utf8').split('\n', 1)[0]!.split(';').indexOf('NB_D201');
  return new Map(lines(file).map((line) => [line.slice(0, 5), Number(line.split(';')[column])]));
}

function lines(file: string): string[] {
  return readFileSync(file, 'utf8').trimEnd().split(/\r?\n/).slice(1);
}

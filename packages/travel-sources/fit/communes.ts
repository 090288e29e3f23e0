/**
 * Makes `data/communes.br` from public files: `node fit/communes.ts <data mirror>`.
 * Position: the town centre of GeoNames when it has the commune, else the centroid; density: INSEE's grid;
 * excess: road time to Paris minus the plane fitted on the 16 nearest communes (weights 1 / (1 + km)).
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { type CommuneFeatures, writeCommunes } from '../src/estimate/communes.ts';
import { indexPlaces } from '../src/estimate/nearby.ts';
import { leastSquares } from './leastSquares.ts';
import { readCsv } from './readCsv.ts';
import { frenchTowns, mahoraisTowns } from './towns.ts';

const EXCESS_LIMIT_MINUTES = 6;
const mirror = process.argv[2]!;

const grid = readCsv(join(mirror, 'insee/grille_densite_7_niveaux_2024.csv'));
const density = new Map(grid.map((row) => [row['CODGEO']!, Number(row['DENS'])]));
const mahorais = mahoraisTowns();
const towns = new Map(frenchTowns().map((town) => [town.communeCode, town]));
const rows = readCsv(join(mirror, 'communes/communes_lau2020_pop_area_lon_lat_osrm_to_paris.csv')).map((row) => ({
  code: row['id']!.replace('FR_', ''),
  lon: Number(row['lon']),
  lat: Number(row['lat']),
  minutesToParis: Number(row['duration']) / 60,
}));
const nearby = indexPlaces(rows);

/** Overseas, and communes made since 2020, which the positions of 2020 leave out: by code in GeoNames, Mayotte by name. */
const later = grid
  .filter(({ CODGEO }) => !rows.some(({ code }) => code === CODGEO))
  .flatMap(({ CODGEO: code, LIBGEO: name }) => {
    const town = towns.get(code!) ?? mahorais.find((t) => plain(t.name) === plain(name!));
    return town === undefined ? [] : [{ code: code!, lon: town.lon, lat: town.lat }];
  });

const all = [
  ...rows.map((row, i) => ({ ...row, excessMinutes: excessMinutes(i) })),
  ...later.map((row) => ({ ...row, excessMinutes: 0 })),
]
  .map((row): CommuneFeatures => {
    const centre = towns.get(row.code) ?? row;
    return {
      code: row.code,
      lon: centre.lon,
      lat: centre.lat,
      densityLevel: density.get(row.code) ?? 6, // merged since: nearly all small and dispersed
      excessMinutes: row.excessMinutes,
    };
  })
  .sort((a, b) => (a.code < b.code ? -1 : 1));
const bytes = brotliCompressSync(writeCommunes(all));
writeFileSync(new URL('../data/communes.br', import.meta.url), bytes);
console.log(`${all.length} communes, ${bytes.length} bytes`);

function plain(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/[^a-zA-Z]/g, '')
    .toLowerCase();
}

function excessMinutes(i: number): number {
  const { lon, lat, minutesToParis } = rows[i]!;
  const count = nearby.within(rows[i]!, 40);
  const nearest = Array.from({ length: count }, (_, k) => ({ id: nearby.ids[k]!, km: nearby.km[k]! }))
    .filter(({ id }) => id !== i)
    .sort((a, b) => a.km - b.km)
    .slice(0, 16);
  if (nearest.length < 8 || nearest.some(({ id }) => !Number.isFinite(rows[id]!.minutesToParis))) return 0;
  const east = Math.cos((lat * Math.PI) / 180);
  const plane = leastSquares(
    nearest.map(({ id }) => [1, (rows[id]!.lon - lon) * east, rows[id]!.lat - lat]),
    nearest.map(({ id }) => rows[id]!.minutesToParis),
    nearest.map(({ km }) => 1 / (1 + km) ** 2),
  );
  return Math.max(-EXCESS_LIMIT_MINUTES, Math.min(EXCESS_LIMIT_MINUTES, minutesToParis - plane[0]!));
}

/**
 * Makes `data/relief.br`: `node fit/relief.ts <folder>`, where the folder holds tiles of GLOBE 1.0 as NOAA publishes
 * them (`f10g`, `g10g`, `b10g`, `c10g`: 10,800 columns of little-endian int16; those there are) and `ocean`, one byte
 * per cell of 30″ from 90° N, 180° W (21,600 × 43,200). Where there is no tile, heights between towns of GeoNames.
 */
import { existsSync, openSync, readFileSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { communes } from '../src/estimate/communes.ts';
import { indexPlaces } from '../src/estimate/nearby.ts';
import { cellOf, predict, RELIEF } from '../src/estimate/relief.ts';
import { allTowns } from './towns.ts';

const TILES = [
  { name: 'b10g', west: -90, north: 90 },
  { name: 'c10g', west: 0, north: 90 },
  { name: 'f10g', west: -90, north: 50 },
  { name: 'g10g', west: 0, north: 50 },
];
const TILE_COLUMNS = 10_800;
/** Beyond this from any commune nothing is kept. */
const KEPT_WITHIN_KM = 9;

const folder = process.argv[2]!;
const { west, north, perDegree, columns, rows } = RELIEF;
const tiles = TILES.filter(({ name }) => existsSync(join(folder, name))).map((tile) => {
  const bytes = readFileSync(join(folder, tile.name));
  return { ...tile, heights: new Int16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2) };
});
const towns = allTowns().filter((t) => t.lon > west - 1 && t.lon < 12 && t.lat > 40 && t.lat < 53 && t.metres > -100);
const nearTowns = indexPlaces(towns);
const nearCommunes = indexPlaces(communes().all);
const ocean = openSync(join(folder, 'ocean'), 'r');

const cells = new Uint8Array(columns * rows);
const oceanRow = new Uint8Array(columns);
for (let row = 0; row < rows; row++) {
  const lat = north - (row + 0.5) / perDegree;
  readSync(ocean, oceanRow, 0, columns, ((90 - north) * perDegree + row) * 43_200 + (180 + west) * perDegree);
  for (let column = 0; column < columns; column++) {
    const lon = west + (column + 0.5) / perDegree;
    if (nearCommunes.within({ lon, lat }, KEPT_WITHIN_KM) === 0) continue;
    const isSea = oceanRow[column] === 1;
    cells[row * columns + column] = cellOf(isSea ? 0 : (surveyed(lon, lat) ?? betweenTowns(lon, lat)), isSea);
  }
}
const packed = brotliCompressSync(predict(cells), {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
});
writeFileSync(new URL('../data/relief.br', import.meta.url), packed);
console.log(`${packed.length} bytes, tiles ${tiles.map(({ name }) => name).join(' ')}`);

function surveyed(lon: number, lat: number): number | undefined {
  const tile = tiles.find(
    (t) => lon > t.west && lon < t.west + 90 && lat < t.north && lat > t.north - (t.north === 90 ? 40 : 50),
  );
  if (tile === undefined) return undefined;
  return tile.heights[
    Math.floor((tile.north - lat) * perDegree) * TILE_COLUMNS + Math.floor((lon - tile.west) * perDegree)
  ];
}

/** Inverse-distance mean of the four nearest towns: smooth, so climbs are too short there; `relief.ts` corrects for it. */
function betweenTowns(lon: number, lat: number): number {
  let count = 0;
  for (let radiusKm = 8; count < 4; radiusKm *= 2) count = nearTowns.within({ lon, lat }, radiusKm);
  const nearest = Array.from({ length: count }, (_, k) => ({
    metres: towns[nearTowns.ids[k]!]!.metres,
    km: nearTowns.km[k]!,
  }))
    .sort((a, b) => a.km - b.km)
    .slice(0, 4);
  const weights = nearest.map(({ km }) => 1 / (km + 0.7) ** 2);
  return nearest.reduce((sum, { metres }, k) => sum + metres * weights[k]!, 0) / weights.reduce((a, b) => a + b);
}

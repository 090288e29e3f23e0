import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';

/** Metropolitan France in cells of 30 seconds of arc (0.93 km north–south, about 0.65 km east–west). */
export const RELIEF = { west: -5.5, north: 52, perDegree: 120, columns: 1980, rows: 1320 } as const;
/** Inside this box the grid is surveyed; elsewhere it is drawn between the known heights of towns, so it is too smooth. */
const SURVEYED = { west: 0, north: 50 } as const;
/** One byte per cell: 3.4 √metres (so ±2 m at 50 m of altitude, ±7 m at 600 m); 255 is the sea. */
const BYTES_PER_ROOT_METRE = 3.4;
const SEA = 255;
/** Just under any land, so that a coast is no climb. */
const SEA_METRES = -0.5;
/** Metres up and down per kilometre that the smooth part of the grid lacks, and the factor on what it has: medians of the surveyed lowlands. */
const SMOOTH = { missingPerKm: 3, factor: 1.8 } as const;
const STEP_KM = 0.75;
/** Off the grid (overseas départements, other countries): hilly, about the upper third of the mainland. */
const UNKNOWN_CLIMB_PER_KM = 30;

export interface LineProfile {
  /** Metres up plus metres down along the straight line. */
  climbM: number;
  /** Kilometres of the line over the sea. */
  seaKm: number;
}

export interface Relief {
  /** Along the straight line of `km` between two points; the same both ways, to the bit. `out` is filled and returned. */
  profile(km: number, lonA: number, latA: number, lonB: number, latB: number, out: LineProfile): LineProfile;
  /** Height of the point over the mean of the square of about 6 km around it, in metres; 0 where no relief is known. */
  perchedM(lon: number, lat: number): number;
}

let loaded: Relief | undefined;

/** The relief committed with this package, read once (0.1 s). */
export function relief(): Relief {
  loaded ??= createRelief(
    undoPrediction(brotliDecompressSync(readFileSync(new URL('../../data/relief.br', import.meta.url)))),
  );
  return loaded;
}

export function createRelief(cells: Uint8Array): Relief {
  const { west, north, perDegree, columns, rows } = RELIEF;
  const metresOf = Float32Array.from({ length: 256 }, (_, byte) => (byte / BYTES_PER_ROOT_METRE) ** 2);
  metresOf[SEA] = SEA_METRES;
  const ground = new Float32Array(cells.length);
  for (let at = 0; at < cells.length; at++) ground[at] = metresOf[cells[at]!]!;

  const columnAt = (lon: number): number => (lon - west) * perDegree - 0.5;
  const rowAt = (lat: number): number => (north - lat) * perDegree - 0.5;
  const isInside = (x: number, y: number): boolean => x >= 0 && y >= 0 && x < columns - 1 && y < rows - 1;
  const surveyedFrom = columnAt(SURVEYED.west);
  const surveyedBelow = rowAt(SURVEYED.north);

  /** Bilinear; x and y in cells, inside the grid. */
  function height(x: number, y: number): number {
    const column = x | 0;
    const row = y | 0;
    const at = row * columns + column;
    const fx = x - column;
    const top = ground[at]! + (ground[at + 1]! - ground[at]!) * fx;
    const bottom = ground[at + columns]! + (ground[at + columns + 1]! - ground[at + columns]!) * fx;
    return top + (bottom - top) * (y - row);
  }

  function profile(km: number, lonA: number, latA: number, lonB: number, latB: number, out: LineProfile): LineProfile {
    if (lonA > lonB || (lonA === lonB && latA > latB)) return profile(km, lonB, latB, lonA, latA, out);
    const steps = Math.max(4, Math.ceil(km / STEP_KM));
    const [x, y] = [columnAt(lonA), rowAt(latA)];
    const [dx, dy] = [(columnAt(lonB) - x) / steps, (rowAt(latB) - y) / steps];
    out.climbM = UNKNOWN_CLIMB_PER_KM * km;
    out.seaKm = 0;
    if (!isInside(x, y) || !isInside(x + dx * steps, y + dy * steps)) return out;
    let previous = height(x, y);
    let surveyedM = 0;
    let smoothM = 0;
    let smoothSteps = 0;
    let seaSteps = 0;
    for (let k = 1; k <= steps; k++) {
      const hereX = x + dx * k;
      const hereY = y + dy * k;
      const here = height(hereX, hereY);
      const rise = Math.abs(here - previous);
      if (hereX >= surveyedFrom && hereY >= surveyedBelow) surveyedM += rise;
      else {
        smoothM += rise;
        smoothSteps++;
      }
      if (here < SEA_METRES / 2) seaSteps++;
      previous = here;
    }
    const stepKm = km / steps;
    out.climbM = surveyedM + SMOOTH.missingPerKm * smoothSteps * stepKm + SMOOTH.factor * smoothM;
    out.seaKm = seaSteps * stepKm;
    return out;
  }

  function perchedM(lon: number, lat: number): number {
    const [x, y] = [columnAt(lon), rowAt(lat)];
    if (!isInside(x - 8, y - 6) || !isInside(x + 8, y + 6)) return 0;
    let sum = 0;
    for (let a = -5; a <= 5; a++) for (let b = -5; b <= 5; b++) sum += height(x + 1.5 * a, y + b);
    return height(x, y) - sum / 121;
  }

  return { profile, perchedM };
}

/** What a height becomes in the file; sea below any height. */
export function cellOf(metres: number, isSea: boolean): number {
  return isSea ? SEA : Math.min(SEA - 1, Math.round(Math.sqrt(Math.max(0, metres)) * BYTES_PER_ROOT_METRE));
}

/** The file holds each cell minus what its three neighbours predict (the median edge detector of LOCO-I): it packs in half. */
function undoPrediction(bytes: Uint8Array): Uint8Array {
  const { columns, rows } = RELIEF;
  if (bytes.length !== columns * rows)
    throw new RangeError(`Got ${bytes.length} cells when expected ${columns * rows}.`);
  const cells = new Uint8Array(bytes.length);
  for (let at = 0; at < cells.length; at++) cells[at] = bytes[at]! + predicted(cells, at);
  return cells;
}

/** The inverse of `undoPrediction`, for the script that makes the file. */
export function predict(cells: Uint8Array): Uint8Array {
  return cells.map((cell, at) => cell - predicted(cells, at));
}

function predicted(cells: Uint8Array, at: number): number {
  const { columns } = RELIEF;
  const left = at % columns === 0 ? 0 : cells[at - 1]!;
  const above = at < columns ? 0 : cells[at - columns]!;
  const corner = at % columns === 0 || at < columns ? 0 : cells[at - columns - 1]!;
  if (corner >= Math.max(left, above)) return Math.min(left, above);
  if (corner <= Math.min(left, above)) return Math.max(left, above);
  return left + above - corner;
}

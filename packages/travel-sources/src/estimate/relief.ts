import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { crowFlyKm } from './sphere.ts';

/** Metropolitan France in cells of 30 seconds of arc (0.93 km north–south, about 0.65 km east–west). */
export const RELIEF = { west: -5.5, north: 52, perDegree: 120, columns: 1980, rows: 1320 } as const;
/** Inside this box the grid is surveyed; elsewhere it is drawn between the known heights of towns, so it is too smooth. */
const SURVEYED = { west: 0, north: 50 } as const;
/** One byte per cell: 3.4 √metres (so ±2 m at 50 m of altitude, ±7 m at 600 m); 255 is the sea. */
const BYTES_PER_ROOT_METRE = 3.4;
const SEA = 255;
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
  /** Along the straight line between two points; the same both ways, to the bit. `out` is filled and returned. */
  profile(lonA: number, latA: number, lonB: number, latB: number, out: LineProfile): LineProfile;
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
  const metres = new Float32Array(256);
  for (let byte = 0; byte < SEA; byte++) metres[byte] = (byte / BYTES_PER_ROOT_METRE) ** 2;
  const { west, north, perDegree, columns, rows } = RELIEF;
  let overSea = false;

  function height(lon: number, lat: number): number {
    const x = (lon - west) * perDegree - 0.5;
    const y = (north - lat) * perDegree - 0.5;
    const column = Math.floor(x);
    const row = Math.floor(y);
    overSea = false;
    if (!(column >= 0 && row >= 0 && column < columns - 1 && row < rows - 1)) return Number.NaN;
    const at = row * columns + column;
    const fx = x - column;
    const fy = y - row;
    overSea = cells[at + (fx > 0.5 ? 1 : 0) + (fy > 0.5 ? columns : 0)] === SEA;
    const top = metres[cells[at]!]! * (1 - fx) + metres[cells[at + 1]!]! * fx;
    const bottom = metres[cells[at + columns]!]! * (1 - fx) + metres[cells[at + columns + 1]!]! * fx;
    return top * (1 - fy) + bottom * fy;
  }

  function profile(lonA: number, latA: number, lonB: number, latB: number, out: LineProfile): LineProfile {
    if (lonA > lonB || (lonA === lonB && latA > latB)) return profile(lonB, latB, lonA, latA, out);
    const km = crowFlyKm(lonA, latA, lonB, latB);
    const steps = Math.max(4, Math.ceil(km / STEP_KM));
    const stepKm = km / steps;
    let previous = height(lonA, latA);
    out.climbM = 0;
    out.seaKm = 0;
    for (let k = 1; k <= steps; k++) {
      const lon = lonA + ((lonB - lonA) * k) / steps;
      const lat = latA + ((latB - latA) * k) / steps;
      const here = height(lon, lat);
      const rise = Math.abs(here - previous);
      const surveyed = lon >= SURVEYED.west && lat <= SURVEYED.north;
      out.climbM += surveyed ? rise : SMOOTH.missingPerKm * stepKm + SMOOTH.factor * rise;
      if (overSea) out.seaKm += stepKm;
      previous = here;
    }
    if (Number.isNaN(out.climbM)) out.climbM = UNKNOWN_CLIMB_PER_KM * km;
    return out;
  }

  function perchedM(lon: number, lat: number): number {
    const half = { lon: 7.5 / perDegree, lat: 5 / perDegree };
    let sum = 0;
    for (let a = -5; a <= 5; a++) {
      for (let b = -5; b <= 5; b++) sum += height(lon + (half.lon * a) / 5, lat + (half.lat * b) / 5);
    }
    const perched = height(lon, lat) - sum / 121;
    return Number.isNaN(perched) ? 0 : perched;
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

import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { indexPlaces, type LonLat } from './nearby.ts';

/** What the estimate knows of a commune. Where it comes from: `data/README.md`. */
export interface CommuneFeatures extends LonLat {
  readonly code: string;
  /** INSEE density level, 1 (dense city) … 7 (very dispersed). */
  readonly densityLevel: number;
  /** Minutes that the place lies off the smooth surface of road times to Paris around it: hard to reach when positive. */
  readonly excessMinutes: number;
}

export interface Communes {
  byCode(code: string): CommuneFeatures | undefined;
  /** The nearest commune within 15 km; `undefined` beyond, where nothing is known. */
  nearest(point: LonLat): CommuneFeatures | undefined;
  readonly all: readonly CommuneFeatures[];
}

const KNOWN_WITHIN_KM = 15;
let loaded: Communes | undefined;

/** The communes committed with this package, read once. */
export function communes(): Communes {
  loaded ??= readCommunes(brotliDecompressSync(readFileSync(new URL('../../data/communes.br', import.meta.url))));
  return loaded;
}

/** Columns one after the other: 5 letters × n, longitude and latitude as int32 of 1e-4°, density uint8, excess int8 of 0.1 min. */
export function readCommunes(bytes: Uint8Array): Communes {
  const all = decode(bytes);
  const index = indexPlaces(all);
  const codes = new Map(all.map((commune) => [commune.code, commune]));
  return { all, byCode: (code) => codes.get(code), nearest };

  function nearest(point: LonLat): CommuneFeatures | undefined {
    for (const radiusKm of [4, KNOWN_WITHIN_KM]) {
      const count = index.within(point, radiusKm);
      let best = -1;
      for (let k = 0; k < count; k++) if (best < 0 || index.km[k]! < index.km[best]!) best = k;
      if (best >= 0) return all[index.ids[best]!];
    }
    return undefined;
  }
}

const BYTES_PER_COMMUNE = 5 + 4 + 4 + 1 + 1;

function decode(bytes: Uint8Array): CommuneFeatures[] {
  const count = bytes.length / BYTES_PER_COMMUNE;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return Array.from({ length: count }, (_, i) => ({
    code: String.fromCharCode(...bytes.subarray(i * 5, i * 5 + 5)),
    lon: view.getInt32(count * 5 + i * 4, true) / 1e4,
    lat: view.getInt32(count * 9 + i * 4, true) / 1e4,
    densityLevel: view.getUint8(count * 13 + i),
    excessMinutes: view.getInt8(count * 14 + i) / 10,
  }));
}

/** The inverse of `readCommunes`, for the script that makes the file. */
export function writeCommunes(all: readonly CommuneFeatures[]): Uint8Array {
  const count = all.length;
  const bytes = new Uint8Array(count * BYTES_PER_COMMUNE);
  const view = new DataView(bytes.buffer);
  all.forEach((commune, i) => {
    for (let k = 0; k < 5; k++) bytes[i * 5 + k] = commune.code.charCodeAt(k);
    view.setInt32(count * 5 + i * 4, Math.round(commune.lon * 1e4), true);
    view.setInt32(count * 9 + i * 4, Math.round(commune.lat * 1e4), true);
    view.setUint8(count * 13 + i, commune.densityLevel);
    view.setInt8(count * 14 + i, Math.round(commune.excessMinutes * 10));
  });
  return bytes;
}

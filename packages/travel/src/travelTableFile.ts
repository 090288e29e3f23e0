import type { Minutes } from '@maillage/units';
import type { TravelTable } from './travelTable.ts';
import type { TravelPlace } from './travelTimeSource.ts';

/**
 * One buffer for a table, to keep on disk or send to a worker. Little-endian; header of 32 bytes:
 * "MTT" and the version (1), places u32, pairs u32, reach f32, fingerprint of the places and the label u64, bytes per destination u32,
 * checksum of what follows u32; then `start` u32, `minutes` f32, `destination` u16 or u32.
 */
export function encodeTravelTable(table: TravelTable, places: readonly TravelPlace[], label = ''): ArrayBuffer {
  if (places.length !== table.places)
    throw new RangeError(`Got ${places.length} places when expected ${table.places}.`);
  const pairs = table.destination.length;
  const layout = layoutOf(table.places, pairs, table.destination.BYTES_PER_ELEMENT);
  const buffer = new ArrayBuffer(layout.end);
  const header = new DataView(buffer);
  header.setUint32(0, MAGIC, true);
  header.setUint32(4, table.places, true);
  header.setUint32(8, pairs, true);
  header.setFloat32(12, table.reach, true);
  header.setBigUint64(16, fingerprintOfPlaces(places, label), true);
  header.setUint32(24, table.destination.BYTES_PER_ELEMENT, true);
  new Uint32Array(buffer, layout.start, table.places + 1).set(table.start);
  new Float32Array(buffer, layout.minutes, pairs).set(table.minutes);
  destinationView(buffer, layout.destination, pairs, table.destination.BYTES_PER_ELEMENT).set(table.destination);
  header.setUint32(28, checksum(buffer), true);
  return buffer;
}

/** Why a buffer is not the table that was asked for. */
export type TravelTableFileProblem = {
  readonly code: 'not-a-travel-table' | 'travel-table-version' | 'travel-table-damaged' | 'travel-table-other-places';
  readonly value: string;
};

export type DecodedTravelTable =
  | { readonly status: 'read'; readonly table: TravelTable }
  | { readonly status: 'refused'; readonly problem: TravelTableFileProblem };

/** The table in a buffer: its arrays are views of it, nothing is copied. It must be of these very places and this label. */
export function decodeTravelTable(buffer: ArrayBuffer, places: readonly TravelPlace[], label = ''): DecodedTravelTable {
  const refused = (code: TravelTableFileProblem['code'], value: string): DecodedTravelTable => ({
    status: 'refused',
    problem: { code, value },
  });
  const header = new DataView(buffer);
  if (buffer.byteLength < HEADER_BYTES) return refused('not-a-travel-table', `${buffer.byteLength} bytes`);
  const magic = header.getUint32(0, true);
  if (magic % 2 ** 24 !== MAGIC % 2 ** 24) return refused('not-a-travel-table', magic.toString(16));
  if (magic !== MAGIC) return refused('travel-table-version', String(magic >>> 24));
  const count = header.getUint32(4, true);
  const pairs = header.getUint32(8, true);
  const width = header.getUint32(24, true);
  const layout = layoutOf(count, pairs, width);
  if (layout.end !== buffer.byteLength) return refused('travel-table-damaged', `${buffer.byteLength} bytes`);
  if (checksum(buffer) !== header.getUint32(28, true)) return refused('travel-table-damaged', 'checksum');
  if (count !== places.length || header.getBigUint64(16, true) !== fingerprintOfPlaces(places, label)) {
    return refused('travel-table-other-places', String(count));
  }
  const table: TravelTable = {
    places: count,
    reach: header.getFloat32(12, true) as Minutes,
    start: new Uint32Array(buffer, layout.start, count + 1),
    minutes: new Float32Array(buffer, layout.minutes, pairs),
    destination: destinationView(buffer, layout.destination, pairs, width),
  };
  return { status: 'read', table };
}

/** 64 bits of the ids, positions (to 1e-6°) and density levels of the places in their order, and of the label. Not cryptographic. */
export function fingerprintOfPlaces(places: readonly TravelPlace[], label = ''): bigint {
  let low = 0x811c9dc5;
  let high = 0x9747b28c;
  const mix = (word: number): void => {
    low = Math.imul(low ^ word, 0x01000193);
    high = Math.imul(high ^ (word + 0x9e3779b9), 0x85ebca6b) ^ (high >>> 13);
  };
  for (let k = 0; k < label.length; k++) mix(label.charCodeAt(k));
  for (const { id, lon, lat, densityLevel } of places) {
    for (let k = 0; k < id.length; k++) mix(id.charCodeAt(k));
    mix(Math.round(lon * 1e6));
    mix(Math.round(lat * 1e6));
    mix(densityLevel ?? 0);
  }
  return (BigInt(high >>> 0) << 32n) | BigInt(low >>> 0);
}

const MAGIC = 0x0154544d; // "MTT" then version 1
const HEADER_BYTES = 32;

function layoutOf(places: number, pairs: number, bytesPerDestination: number) {
  const start = HEADER_BYTES;
  const minutes = start + (places + 1) * 4;
  const destination = minutes + pairs * 4;
  return { start, minutes, destination, end: Math.ceil((destination + pairs * bytesPerDestination) / 4) * 4 };
}

function destinationView(buffer: ArrayBuffer, at: number, length: number, width: number): Uint16Array | Uint32Array {
  return width === 2 ? new Uint16Array(buffer, at, length) : new Uint32Array(buffer, at, length);
}

function checksum(buffer: ArrayBuffer): number {
  const words = new Uint32Array(buffer, HEADER_BYTES);
  let hash = 0x811c9dc5;
  for (let k = 0; k < words.length; k++) hash = Math.imul(hash ^ words[k]!, 0x01000193);
  return hash >>> 0;
}

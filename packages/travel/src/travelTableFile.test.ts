import { minutes } from '@maillage/units';
import { expect, test } from 'vitest';
import {
  decodeTravelTable,
  encodeTravelTable,
  fingerprintOfPlaces,
  sameTravelTable,
  travelTableFromPairs,
} from './index.ts';

const places = ['62498', '62427', '59350'].map((id, k) => ({ id, lon: 2 + k / 10, lat: 50.4 }));
const table = travelTableFromPairs(3, minutes(30), { from: [0, 1, 2], to: [1, 0, 0], minutes: [7.5, 8, 29] });
const code = (decoded: ReturnType<typeof decodeTravelTable>) =>
  decoded.status === 'refused' ? decoded.problem.code : 'read';

test('a table written and read again is the same, and its arrays are views of the buffer', () => {
  const buffer = encodeTravelTable(table, places);
  const decoded = decodeTravelTable(buffer, places);
  if (decoded.status !== 'read') throw new Error(decoded.problem.code);
  expect(sameTravelTable(decoded.table, table)).toBe(true);
  expect(decoded.table.minutes.buffer).toBe(buffer);
  // 32 of header, 4 × 4 of starts, 6 pairs × (4 + 2)
  expect(buffer.byteLength).toBe(32 + 16 + 36);
});

test('32-bit destinations survive too', () => {
  const wide = { ...table, destination: Uint32Array.from(table.destination) };
  const decoded = decodeTravelTable(encodeTravelTable(wide, places), places);
  expect(decoded.status === 'read' && sameTravelTable(decoded.table, table)).toBe(true);
});

test('any byte changed after the header is noticed', () => {
  const buffer = encodeTravelTable(table, places);
  for (let at = 32; at < buffer.byteLength; at++) {
    const damaged = buffer.slice(0);
    new Uint8Array(damaged)[at]! ^= 1;
    expect(code(decodeTravelTable(damaged, places))).toBe('travel-table-damaged');
  }
});

test('another file, another version, a cut file, other places, another label: each is told apart', () => {
  const buffer = encodeTravelTable(table, places, 'estimate 30');
  const changed = (at: number, value: number) => {
    const copy = buffer.slice(0);
    new Uint8Array(copy)[at] = value;
    return copy;
  };
  expect(code(decodeTravelTable(new ArrayBuffer(4), places))).toBe('not-a-travel-table');
  expect(code(decodeTravelTable(changed(0, 1), places))).toBe('not-a-travel-table');
  expect(code(decodeTravelTable(changed(3, 9), places))).toBe('travel-table-version');
  expect(code(decodeTravelTable(buffer.slice(0, -4), places))).toBe('travel-table-damaged');
  expect(code(decodeTravelTable(buffer, [...places].reverse(), 'estimate 30'))).toBe('travel-table-other-places');
  expect(code(decodeTravelTable(buffer, places, 'estimate 20'))).toBe('travel-table-other-places');
  expect(code(decodeTravelTable(buffer, places, 'estimate 30'))).toBe('read');
});

test('the fingerprint follows ids, positions and order', () => {
  const base = fingerprintOfPlaces(places);
  expect(fingerprintOfPlaces(places.map((p) => ({ ...p })))).toBe(base);
  const others = [
    [...places].reverse(),
    places.map((p, k) => (k === 1 ? { ...p, id: '62428' } : p)),
    places.map((p, k) => (k === 1 ? { ...p, lat: p.lat + 0.00001 } : p)),
    places.map((p, k) => (k === 1 ? { ...p, densityLevel: 3 } : p)),
  ];
  expect(new Set([base, ...others.map((p) => fingerprintOfPlaces(p))]).size).toBe(5);
});

import { travelMinutes } from '@maillage/travel';
import { minutes } from '@maillage/units';
import { afterEach, expect, test } from 'vitest';
import { startOsrmPeer } from '../testing/osrmPeer.ts';
import { osrmHttpKind, osrmSource } from './osrm-http.ts';

const limits = { blockSize: 50, tries: 3, timeoutMilliseconds: 300, pauseMilliseconds: 5 };
const places = Array.from({ length: 130 }, (_, k) => ({ id: `${k}`, lon: 2 + (k % 13) * 0.01, lat: 49 + k * 0.001 }));
const seconds = (i: number, j: number) => (i === j ? 0 : 30 * Math.abs(i - j) + (i > j ? 7 : 0));
const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function peer(
  ...options: Parameters<typeof startOsrmPeer> extends [unknown, unknown, ...infer Rest] ? Rest : never
) {
  const started = await startOsrmPeer(places, seconds, ...options);
  closing.push(started.close);
  return started;
}

test('130 places are asked in blocks the server accepts, and every pair comes back at its place', async () => {
  const { address, requests } = await peer();
  const table = await osrmSource(address, limits).times(places, minutes(30));
  expect(requests).toHaveLength(9);
  for (const [i, j] of [
    [0, 1],
    [1, 0],
    [49, 50],
    [129, 75],
    [60, 60],
  ] as const) {
    expect(travelMinutes(table, i, j)).toBeCloseTo(seconds(i, j) / 60, 4);
  }
  expect(travelMinutes(table, 0, 61)).toBe(Number.POSITIVE_INFINITY); // 30.5 minutes
});

test('an overloaded server, a lost connection: asked again', async () => {
  const { address, requests } = await peer((n) =>
    n === 1 ? { status: 503, body: '{}' } : n === 2 ? 'hang up' : undefined,
  );
  const table = await osrmSource(address, limits).times(places.slice(0, 3), minutes(30));
  expect([requests.length, travelMinutes(table, 0, 2)]).toEqual([3, 1]);
});

test('a service that never answers is told after the last try, a refusal at once', async () => {
  const busy = await peer(() => ({ status: 503, body: '{"message":"busy"}' }));
  await expect(osrmSource(busy.address, limits).times(places.slice(0, 3), minutes(30))).rejects.toMatchObject({
    problem: { code: 'osrm/unreachable', value: '503  busy' },
  });
  expect(busy.requests).toHaveLength(3);
  const strict = await peer(() => ({ status: 400, body: '{"code":"InvalidQuery","message":"no"}' }));
  await expect(osrmSource(strict.address, limits).times(places.slice(0, 3), minutes(30))).rejects.toMatchObject({
    problem: { code: 'osrm/refused', value: '400 InvalidQuery no' },
  });
  expect(strict.requests).toHaveLength(1);
});

test('an address that is none is refused before anything is asked', async () => {
  expect(await osrmHttpKind.open('router.local')).toMatchObject({ problems: [{ code: 'osrm/address-invalid' }] });
  expect(await osrmHttpKind.open('https://router.local/')).toMatchObject({ status: 'ready' });
});

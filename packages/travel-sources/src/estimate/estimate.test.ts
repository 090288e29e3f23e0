import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { travelMinutes } from '@maillage/travel';
import { minutes } from '@maillage/units';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readIsere } from '../../fit/isere.ts';
import { estimate } from '../sources/estimate.ts';
import { communes } from './communes.ts';
import { landOf } from './islands.ts';
import {
  COEFFICIENTS,
  endShare,
  fastestMinutes,
  fillDeviations,
  furthestKm,
  NATIONAL_LINE,
  tripMinutes,
} from './model.ts';
import { PARAMETERS } from './parameters.ts';
import { relief } from './relief.ts';
import { crowFlyKm } from './sphere.ts';
import { estimateTrip } from './trip.ts';

const mirror = process.env['MAILLAGE_DATA_MIRROR'] ?? join(import.meta.dirname, '../../../../../shared/data');
const hasMirror = existsSync(join(mirror, 'travel-time'));
const town = (code: string) => communes().byCode(code)!;
const village = { densityLevel: 5, perchedM: 0, excessMinutes: 0 };
const ends = fc.record({
  densityLevel: fc.integer({ min: 1, max: 7 }),
  perchedM: fc.integer({ min: -400, max: 400 }),
  excessMinutes: fc.integer({ min: -60, max: 60 }).map((tenths) => tenths / 10),
});
const random = (seed: number) => () => {
  seed = (seed * 1103515245 + 12345) % 2 ** 31;
  return seed / 2 ** 31;
};

describe('the ground under it', () => {
  test('one degree of latitude is 111.2 km, Lens is 5 km from Liévin', () => {
    expect(crowFlyKm(2, 50, 2, 51)).toBeCloseTo(111.195, 2);
    expect(crowFlyKm(town('62498').lon, town('62498').lat, town('62510').lon, town('62510').lat)).toBeGreaterThan(3);
  });

  test('the relief climbs over the Chartreuse and not over the Beauce', () => {
    const line = (a: string, b: string) =>
      relief().profile(
        crowFlyKm(town(a).lon, town(a).lat, town(b).lon, town(b).lat),
        town(a).lon,
        town(a).lat,
        town(b).lon,
        town(b).lat,
        { climbM: 0, seaKm: 0 },
      );
    // Voreppe → Chambéry over the massif; Chartres → Voves
    expect(line('38565', '73065').climbM).toBeGreaterThan(1500);
    expect(line('28085', '28422').climbM).toBeLessThan(200);
  });

  test('the sea is seen between Royan and Soulac, not between Lille and Lens', () => {
    const sea = (a: string, b: string) =>
      relief().profile(
        crowFlyKm(town(a).lon, town(a).lat, town(b).lon, town(b).lat),
        town(a).lon,
        town(a).lat,
        town(b).lon,
        town(b).lat,
        { climbM: 0, seaKm: 0 },
      ).seaKm;
    expect(sea('17306', '33514')).toBeGreaterThan(4);
    expect(sea('59350', '62498')).toBe(0);
  });

  test('every commune is known once, with a density level and a place on Earth', () => {
    const all = communes().all;
    expect(all.length).toBeGreaterThan(34_000);
    expect(new Set(all.map(({ code }) => code)).size).toBe(all.length);
    expect(all.filter(({ densityLevel: l }) => !(l >= 1 && l <= 7))).toEqual([]);
    expect(communes().nearest({ lon: 2.7772, lat: 50.291 })?.code).toBe('62041'); // Arras
    expect(communes().nearest({ lon: -30, lat: 45 })).toBeUndefined();
  });
});

describe('the model', () => {
  test('by hand: a flat trip of 10 km between two villages of level 5, within a minute of the national line', () => {
    const c = PARAMETERS.coefficients;
    const away = 1 - Math.exp(-10 / 4);
    const expected = 2 + 1.32 * 10 + c[0]! + c[1]! * away + c[2]! * 10 + 2 * c[11]!;
    const share = endShare(village, PARAMETERS);
    const flat = tripMinutes(10, 0, 0, share, share, PARAMETERS);
    expect(flat).toBeCloseTo(expected, 10);
    // 4 m/km: the plainest of plains climbs as much
    expect(Math.abs(tripMinutes(10, 40, 0, share, share, PARAMETERS) - 15.2)).toBeLessThan(1);
  });

  test('the fast form equals the line plus coefficients · deviations', () => {
    const deviations = new Float64Array(COEFFICIENTS);
    fc.assert(
      fc.property(
        ends,
        ends,
        fc.double({ min: 0.31, max: 60, noNaN: true }),
        fc.integer({ min: 0, max: 4000 }),
        (a, b, km, climb) => {
          fillDeviations(km, climb, a, b, deviations);
          const slow = deviations.reduce(
            (sum, value, k) => sum + value * PARAMETERS.coefficients[k]!,
            NATIONAL_LINE.fixedMinutes + NATIONAL_LINE.minutesPerKm * km,
          );
          const fast = tripMinutes(km, climb, 0, endShare(a, PARAMETERS), endShare(b, PARAMETERS), PARAMETERS);
          expect(fast).toBeCloseTo(Math.max(slow, fastestMinutes(km)), 8);
        },
      ),
      { seed: 1 },
    );
  });

  test('a longer trip between the same kinds of places, as hilly per kilometre, never takes less time', () => {
    fc.assert(
      fc.property(ends, ends, fc.integer({ min: 0, max: 200 }), (a, b, climbPerKm) => {
        const at = (km: number) =>
          tripMinutes(km, climbPerKm * km, 0, endShare(a, PARAMETERS), endShare(b, PARAMETERS), PARAMETERS);
        for (let km = 0.5; km < 60; km += 0.5) expect(at(km + 0.5)).toBeGreaterThanOrEqual(at(km) - 1e-9);
      }),
      { seed: 2 },
    );
  });

  test('a longer climb never takes less time: the flat trip is a lower bound', () => {
    const share = endShare(village, PARAMETERS);
    for (let km = 0.5; km < 40; km += 0.5) {
      for (let perKm = 0; perKm < 200; perKm += 5) {
        const at = (m: number) => tripMinutes(km, m * km, 0, share, share, PARAMETERS);
        expect(at(perKm + 5)).toBeGreaterThanOrEqual(at(perKm) - 1e-9);
      }
    }
  });

  test('nothing within reach lies beyond the furthest kilometre', () => {
    for (const reach of [1, 10, 30, 60]) expect(fastestMinutes(furthestKm(reach) * 1.0001)).toBeGreaterThan(reach);
  });
});

describe('trips', () => {
  test('on one spot 0; both ways alike', () => {
    const next = random(3);
    expect(estimateTrip({ lon: 2, lat: 50 }, { lon: 2, lat: 50 })).toBe(0);
    for (let k = 0; k < 200; k++) {
      const a = { lon: -1 + 8 * next(), lat: 43.5 + 6 * next() };
      const b = { lon: a.lon + 0.3 * (next() - 0.5), lat: a.lat + 0.3 * (next() - 0.5) };
      expect(estimateTrip(a, b)).toBe(estimateTrip(b, a));
    }
  });

  test('no road leaves an island: Yeu, Corsica, Marie-Galante', () => {
    const trip = (a: string, b: string) => estimateTrip({ ...town(a), id: a }, { ...town(b), id: b });
    expect(trip('85113', '85234')).toBe(Number.POSITIVE_INFINITY);
    expect(trip('2A004', '06088')).toBe(Number.POSITIVE_INFINITY);
    expect(trip('97112', '97120')).toBe(Number.POSITIVE_INFINITY);
    expect(trip('56009', '56152')).toBeLessThan(30);
    expect([landOf('17318'), landOf('2B033'), landOf('97411')]).toEqual(['', 'Corse', '974']);
  });

  test('a detour through a third commune hardly ever beats the direct trip by more than a few minutes', () => {
    const places = communes()
      .all.filter(({ code }) => code.startsWith('71'))
      .slice(0, 40);
    let beaten = 0;
    let count = 0;
    for (const a of places)
      for (const b of places)
        for (const c of places.slice(0, 12)) {
          if (a === b || b === c || a === c) continue;
          count++;
          if (estimateTrip(a, b) + estimateTrip(b, c) < estimateTrip(a, c) - 5) beaten++;
        }
    expect(beaten / count).toBeLessThan(0.01);
  });

  test('the table of 500 communes holds the very pairs that asking one by one gives', async () => {
    const next = random(9);
    const places = communes()
      .all.filter(({ code }) => /^(?:38|73|05|17|33|85|56|62)/.test(code))
      .filter(() => next() < 0.25)
      .slice(0, 500)
      .map(({ code, lon, lat }) => ({ id: code, lon, lat }));
    const table = await estimate.times(places, minutes(30));
    expect(places.length).toBeGreaterThan(400);
    for (let i = 0; i < places.length; i += 6) {
      for (let j = 0; j < places.length; j++) {
        const time = i === j ? 0 : Math.fround(estimateTrip(places[i]!, places[j]!));
        expect(travelMinutes(table, i, j)).toBe(time <= 30 ? time : Number.POSITIVE_INFINITY);
      }
    }
  }, 120_000);
});

describe.skipIf(!hasMirror)(hasMirror ? 'real road times' : 'real road times: needs MAILLAGE_DATA_MIRROR', () => {
  test('Isère under 30 minutes: median absolute error under 2 minutes, bias under a quarter of a minute', () => {
    const { places, minutes: real } = readIsere(mirror);
    const errors: number[] = [];
    for (let i = 0; i < places.length; i++) {
      for (let j = i + 1; j < places.length; j++) {
        const time = real[i * places.length + j]!;
        // as a user would ask: the points alone
        const point = ({ lon, lat }: (typeof places)[number]) => ({ lon, lat });
        if (time < 30) errors.push(estimateTrip(point(places[i]!), point(places[j]!)) - time);
      }
    }
    const absolute = errors.map(Math.abs).sort((a, b) => a - b);
    expect(absolute[absolute.length >> 1]).toBeLessThan(2);
    expect(Math.abs(errors.reduce((a, b) => a + b) / errors.length)).toBeLessThan(0.25);
  });
});

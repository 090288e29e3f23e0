import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrivalMoments, practitionerMoments } from '../cohorts/moments.ts';
import { arrivalAges } from '../cohorts/projectHeads.ts';
import { ageAt, ages } from '../hypotheses/ages.ts';
import { activityAt, arrivalsIn, exitRate, type Hypotheses } from '../hypotheses/hypotheses.ts';
import { mulberry32, pyramidOf, randomHypotheses, still } from '../testing/cases.ts';
import type { ColumnPowers, Columns } from './columns.ts';
import { probabilityAtOrUnder } from './probabilityAtOrUnder.ts';
import { type AccessYear, projectAccess } from './projectAccess.ts';
import type { Workforce } from './supplyCumulants.ts';

const PLACES = 4;
const years = (hypotheses: Hypotheses) => hypotheses.horizon - hypotheses.start + 1;

/** Places on a line: weight 1 at home, 2/3 next door, 1/3 two doors away. */
const weight = (i: number, j: number) => Math.max(0, 3 - Math.abs(i - j)) / 3;

function columns(power: number): Columns {
  const all = Array.from({ length: PLACES }, (_, k) => k);
  return {
    places: PLACES,
    gather: (j, values) => all.reduce((sum, i) => sum + weight(i, j) ** power * values[i]!, 0),
    scatter: (j, amount, out) => {
      for (const i of all) out[i]! += weight(i, j) ** power * amount;
    },
  };
}
const powers: ColumnPowers = [columns(1), columns(2), columns(3)];

function workforceOf(heads: readonly number[], pyramid: Float64Array, hypotheses: Hypotheses): Workforce {
  const total = pyramid.reduce((sum, value) => sum + value, 0);
  return {
    places: PLACES,
    heads: Float64Array.from(heads),
    mix: [new Float64Array(PLACES).fill(1)],
    group: new Uint8Array(PLACES),
    structures: [
      [
        practitionerMoments(
          pyramid.map((value) => value / total),
          hypotheses,
        ),
      ],
    ],
    known: [],
    arrivalPart: Float64Array.from([0.1, 0.2, 0.3, 0.4]),
    arrivals: arrivalMoments(hypotheses),
  };
}

const demand = Float64Array.from([1000, 3000, 2000, 500]);
const official = Float64Array.from([2, 3, 2.6, 1]);

function run(hypotheses: Hypotheses, workforce: Workforce): AccessYear[] {
  const found: AccessYear[] = [];
  const growth = [new Float64Array(years(hypotheses)).fill(1)];
  const area = new Uint8Array(PLACES);
  const question = { columns: powers, workforce, demand, area, growth, official, threshold: 2.5 };
  projectAccess({ ...question, years: years(hypotheses) }, (_, year) => void found.push(year));
  return found;
}

test('when everybody stays and nobody comes, access stays at the official value with no variance', () => {
  for (const { mean, deviation, under } of run(still, workforceOf([1, 3, 0, 2], pyramidOf(40), still))) {
    for (const [i, value] of official.entries()) expect(mean[i]).toBeCloseTo(value, 5);
    expect([...deviation]).toEqual([0, 0, 0, 0]);
    expect([...under]).toEqual([1, 0, 0, 1]);
  }
});

test('one doctor who leaves takes her part with her: with half a chance to stay, access halves and the deviation is the other half', () => {
  const hypotheses = { ...still, horizon: 2026, otherExit: 0.5 };
  const [, next] = run(hypotheses, workforceOf([1, 0, 0, 0], pyramidOf(50), hypotheses));
  expect(next!.mean[0]).toBeCloseTo(1, 6);
  expect(next!.deviation[0]).toBeCloseTo(1, 6);
});

test('variances are never negative, and higher exits never raise the expected access', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const hypotheses = randomHypotheses(seed);
      const harder = { ...hypotheses, otherExit: hypotheses.otherExit + 0.05 };
      const heads = [1, 4, 2, 3];
      const mild = run(hypotheses, workforceOf(heads, pyramidOf(45, 58, 63), hypotheses));
      const hard = run(harder, workforceOf(heads, pyramidOf(45, 58, 63), harder));
      for (const [y, year] of hard.entries()) {
        for (let i = 0; i < PLACES; i++) {
          expect(year.deviation[i]).toBeGreaterThanOrEqual(0);
          expect(year.mean[i]).toBeLessThanOrEqual(mild[y]!.mean[i]! + 1e-6);
          expect(year.under[i]).toBeGreaterThanOrEqual(0);
          expect(year.under[i]).toBeLessThanOrEqual(1);
        }
      }
    }),
    { seed: 20_261_124, numRuns: 40 },
  );
});

test('40,000 drawn futures agree: mean to 1 % and deviation to 2 %, probability at or under 2.5 to two points', () => {
  const hypotheses: Hypotheses = {
    ...still,
    horizon: 2033,
    arrivals: [{ year: 2025, count: 3 }],
    otherExit: 0.02,
    retirement: { from: 62, full: 66, rate: 0.25, last: 80 },
    activity: { under50: 0.9, perYear: 0 },
  };
  const pyramid = pyramidOf(35, 44, 52, 58, 61, 64);
  const heads = [10, 30, 14, 8];
  const closed = run(hypotheses, workforceOf(heads, pyramid, hypotheses)).at(-1)!;
  const drawn = drawFutures(hypotheses, pyramid, heads, 40_000);
  for (let i = 0; i < PLACES; i++) {
    const values = drawn.map((access) => access[i]!);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
    expect(Math.abs(closed.mean[i]! / mean - 1)).toBeLessThan(0.01);
    expect(Math.abs(closed.deviation[i]! / deviation - 1)).toBeLessThan(0.02);
    const under = values.filter((value) => value <= 2.5).length / values.length;
    expect(Math.abs(closed.under[i]! - under)).toBeLessThan(0.02);
  }
});

test('without skewness the probability is the normal one: 0.5 at the mean, 0.975 at 1.96 deviations', () => {
  expect(probabilityAtOrUnder(2.5, 2.5, 1, 0)).toBeCloseTo(0.5, 6);
  expect(probabilityAtOrUnder(1.96, 0, 1, 0)).toBeCloseTo(0.975, 4);
  expect(probabilityAtOrUnder(2.5, 2.5, 0, 0)).toBe(1);
});

test('with skewness it is that of a gamma: P(X ≤ 1) of the exponential of mean 1 is 1 − 1/e, to one point', () => {
  expect(Math.abs(probabilityAtOrUnder(1, 1, 1, 2) - (1 - Math.exp(-1)))).toBeLessThan(0.01);
});

/** The slow oracle: every practitioner drawn one by one, year by year. */
function drawFutures(hypotheses: Hypotheses, pyramid: Float64Array, heads: readonly number[], runs: number) {
  const random = mulberry32(7);
  const known = [...pyramid.keys()].filter((k) => pyramid[k]! > 0).map(ageAt);
  const baseActivity = known.reduce((sum, age) => sum + activityAt(age, hypotheses), 0) / known.length;
  const shares = [0.1, 0.2, 0.3, 0.4];
  const joining = arrivalAges(hypotheses).map(([k]) => ageAt(k));
  return Array.from({ length: runs }, () => accessOf(heads.map((count, j) => supplyOf(count, shares[j]!))));

  function supplyOf(count: number, share: number): number {
    let total = 0;
    for (let d = 0; d < count; d++) {
      const age = known[Math.floor(random() * known.length)]!;
      total += lives(age, hypotheses.start);
    }
    for (let year = hypotheses.start; year < hypotheses.horizon; year++) {
      for (let n = poisson(arrivalsIn(year, hypotheses) * share); n > 0; n--)
        total += lives(joining[Math.floor(random() * joining.length)]!, year + 1);
    }
    return total;
  }

  function lives(age: number, from: number): number {
    let now = age;
    for (let year = from; year < hypotheses.horizon; year++, now++) if (random() < exitRate(now, hypotheses)) return 0;
    return activityAt(now, hypotheses);
  }

  function poisson(mean: number): number {
    let n = 0;
    for (let p = random(); p > Math.exp(-mean); p *= random()) n++;
    return n;
  }

  function accessOf(supply: readonly number[]): number[] {
    const start = heads.map((count) => count * baseActivity);
    const at = (values: readonly number[], i: number) =>
      values.reduce((sum, value, j) => sum + (weight(i, j) * value) / powers[0].gather(j, demand), 0);
    return Array.from(official, (value, i) => (value * at(supply, i)) / at(start, i));
  }
}

test('ages run from 25 to 99', () => expect([ageAt(0), ageAt(ages - 1)]).toEqual([25, 99]));

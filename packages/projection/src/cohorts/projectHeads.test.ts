import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pyramidOf, randomHypotheses, randomPyramid, still } from '../testing/cases.ts';
import { practitionerMoments } from './moments.ts';
import { projectHeads } from './projectHeads.ts';

const seeds = { seed: 20_261_124, numRuns: 60 };

test('three doctors of 64, 50 and 40: at a rate of 0.2 from 65 on, the eldest is there with 0.8 after two years, 0.64 after three', () => {
  const hypotheses = { ...still, horizon: 2028, retirement: { from: 65, full: 65, rate: 0.2, last: 99 } };
  const heads = projectHeads(pyramidOf(64, 50, 40), hypotheses).map(({ heads }) => heads);
  // 64 in 2025 does not leave; 65 in 2026: 0.2; 66 in 2027: 0.2 of the 0.8 left
  expect(heads).toEqual([3, 3, 2.8, 2 + 0.8 * 0.8]);
});

test('their variance is that of the one who may leave: 0.8 · 0.2 after two years', () => {
  const hypotheses = { ...still, horizon: 2028, retirement: { from: 65, full: 65, rate: 0.2, last: 99 } };
  const { first, second } = practitionerMoments(pyramidOf(64), hypotheses);
  const variance = Array.from(first, (mean, y) => second[y]! - mean * mean);
  expect(variance[2]).toBeCloseTo(0.8 * 0.2, 12);
  expect(variance[3]).toBeCloseTo(0.64 * 0.36, 12);
  const young = practitionerMoments(pyramidOf(40), hypotheses);
  expect([...young.first]).toEqual([1, 1, 1, 1]);
  expect([...young.second]).toEqual([1, 1, 1, 1]);
});

test('without exits and arrivals the heads stay and grow one year older each year', () => {
  const years = projectHeads(pyramidOf(30, 31, 31, 58), still);
  for (const [y, { heads, byAge }] of years.entries()) {
    expect(heads).toBe(4);
    expect([...byAge]).toEqual([...pyramidOf(30 + y, 31 + y, 31 + y, 58 + y)]);
  }
});

test('heads of a year are those of the year before, less exits, plus arrivals', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const years = projectHeads(randomPyramid(seed), randomHypotheses(seed));
      for (const [y, next] of years.slice(1).entries()) {
        const { heads, exits, arrivals } = years[y]!;
        expect(next.heads).toBeCloseTo(heads - exits + arrivals, 8);
        expect(exits).toBeGreaterThanOrEqual(0);
      }
    }),
    seeds,
  );
});

test('higher exits never raise the heads of any year', () => {
  fc.assert(
    fc.property(fc.nat(), fc.double({ min: 0, max: 0.3, noNaN: true }), (seed, more) => {
      const hypotheses = randomHypotheses(seed);
      const before = projectHeads(randomPyramid(seed), hypotheses);
      const after = projectHeads(randomPyramid(seed), { ...hypotheses, otherExit: hypotheses.otherExit + more });
      for (const [y, { heads }] of after.entries()) expect(heads).toBeLessThanOrEqual(before[y]!.heads + 1e-9);
    }),
    seeds,
  );
});

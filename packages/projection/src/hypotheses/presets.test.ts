import { expect, test } from 'vitest';
import { estimatePyramid, supplyShareFrom } from '../cohorts/estimatePyramid.ts';
import { projectHeads } from '../cohorts/projectHeads.ts';
import { ageAt } from './ages.ts';
import { checkHypotheses } from './checkHypotheses.ts';
import { presets, generalPractitionerFigures as published } from './presets.ts';

const { trend } = presets;
const ages = {
  youngest: 28,
  meanAge: published.meanAge.value,
  supplyShareOver65: published.supplyShareOver65.value,
};
const pyramid = estimatePyramid(ages, trend);
const years = projectHeads(
  pyramid.map((part) => part * published.liberal.value),
  trend,
);
const heads = (year: number) => years.find((one) => one.year === year)!.heads;

test('the pyramid has the published mean age and the published part of supply over 65', () => {
  expect(pyramid.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 10);
  expect(pyramid.reduce((sum, part, k) => sum + part * (ageAt(k) + 0.5), 0)).toBeCloseTo(published.meanAge.value, 6);
  expect(supplyShareFrom(65, pyramid, trend)).toBeCloseTo(published.supplyShareOver65.value, 6);
});

test('the fitted figures fit: 2,600 exits at the start, as many doctors in 2027 as in 2023, +1.7 % a year from 2030 to 2050', () => {
  expect(Math.abs(years[0]!.exits - published.exits.value)).toBeLessThan(10);
  expect(Math.abs(heads(2027) / heads(2023) - 1)).toBeLessThan(0.001);
  expect((heads(2050) / heads(2030)) ** (1 / 20) - 1).toBeCloseTo(0.017, 4);
});

test('the national curve stays within 1.5 % of the 99,457 of 2023 until 2027, and of the 100,000 published for 2025', () => {
  const curve = (year: number) => (published.heads.value * heads(year)) / heads(2023);
  for (let year = 2023; year <= 2027; year++)
    expect(Math.abs(curve(year) / published.heads.value - 1)).toBeLessThan(0.015);
  expect(Math.abs(curve(2025) / published.headsLater.value - 1)).toBeLessThan(0.015);
});

test('the pessimistic supply is never above the trend, nor the trend above the optimistic', () => {
  const of = (id: keyof typeof presets) =>
    projectHeads(pyramid, presets[id], 1 / published.liberal.value).map(({ heads }) => heads);
  const [low, middle, high] = [of('pessimistic'), of('trend'), of('optimistic')];
  for (const y of middle.keys()) {
    expect(low[y]).toBeLessThanOrEqual(middle[y]! + 1e-12);
    expect(middle[y]).toBeLessThanOrEqual(high[y]! + 1e-12);
  }
});

test('presets are sound, and everything wrong with hypotheses is listed', () => {
  for (const preset of Object.values(presets)) expect(checkHypotheses(preset)).toEqual([]);
  const wrong = {
    ...trend,
    horizon: 2020,
    otherExit: -0.1,
    arrivals: [
      { year: 2022, count: -5 },
      { year: 2021, count: Number.NaN },
    ],
    retirement: { from: 70, full: 65, rate: 1.5, last: 120 },
  };
  expect(checkHypotheses(wrong).map(({ code, path }) => [code, path])).toEqual([
    ['projection/number-invalid', 'arrivals.1.count'],
    ['projection/horizon-before-start', 'horizon'],
    ['projection/rate-out-of-range', 'otherExit'],
    ['projection/rate-out-of-range', 'retirement.rate'],
    ['projection/arrivals-negative', 'arrivals.0.count'],
    ['projection/arrivals-unordered', 'arrivals.1.year'],
    ['projection/ages-unordered', 'retirement'],
    ['projection/age-out-of-range', 'retirement.last'],
  ]);
});

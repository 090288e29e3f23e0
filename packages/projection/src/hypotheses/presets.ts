import type { Basis, Hypotheses } from './hypotheses.ts';
import type { PresetId } from './presetIds.ts';
import { generalPractitionerFigures as published } from './published.ts';

export { generalPractitionerFigures, type SourcedFigure } from './published.ts';

/** Start and horizon of the presets. */
export const START = 2022;
export const HORIZON = 2050;

/**
 * Trend. Three figures are fitted, and a test holds them to what they are fitted on: the retirement rate to the published
 * exits, the arrivals of 2026 to a number of doctors as great in 2027 as in 2023, those of 2032 to +1.7 % a year between
 * 2030 and 2050. The published return of the density about 2032 is not used: it checks the result.
 */
const trend: Hypotheses = {
  start: START,
  horizon: HORIZON,
  arrivals: [
    { year: 2022, count: published.arrivals.value },
    { year: 2026, count: 2709 },
    { year: 2032, count: 3356 },
  ],
  arrivalAge: { mean: 33, spread: 3 },
  otherExit: ((1 - published.retired.value) * published.exits.value) / published.liberal.value,
  retirement: { from: 62, full: 67, rate: 0.234, last: 85 },
  activity: { under50: published.hoursUnder50.value / published.hoursFrom50.value, perYear: 0 },
  towardsNeed: 0,
  needPerYear: 0,
};

export const presets: Readonly<Record<PresetId, Hypotheses>> = {
  trend,
  optimistic: {
    ...trend,
    arrivals: scaled(trend, 1.1),
    retirement: { ...trend.retirement, from: 63, full: 68 },
    towardsNeed: 0.2,
  },
  pessimistic: {
    ...trend,
    arrivals: [{ year: 2022, count: published.arrivals.value }],
    retirement: { ...trend.retirement, from: 61, full: 66 },
    activity: { ...trend.activity, perYear: -0.005 },
  },
};

/** Where each parameter of the trend comes from; what other presets change is assumed. */
export const parameterBasis: Readonly<Record<string, { readonly basis: Basis; readonly source: string }>> = {
  'arrivals.0': { basis: 'published', source: published.arrivals.source },
  'arrivals.1': {
    basis: 'estimated',
    source: `fitted: as many doctors in 2027 as in 2023 (${published.flatUntil.source})`,
  },
  'arrivals.2': { basis: 'estimated', source: `fitted: +1.7 % a year (${published.growth2030To2050.source})` },
  arrivalAge: { basis: 'published', source: published.arrivalAge.source },
  otherExit: { basis: 'published', source: `${published.exits.source}; ${published.retired.source}` },
  'retirement.rate': { basis: 'estimated', source: `fitted: exits of the start (${published.exits.source})` },
  'retirement.ages': { basis: 'assumed', source: 'legal age 62 to 64, full pension at 67; nobody after 85' },
  'activity.under50': {
    basis: 'published',
    source: `${published.hoursUnder50.source}; ${published.hoursFrom50.source}`,
  },
  'activity.perYear': { basis: 'assumed', source: 'no trend published by generation' },
  towardsNeed: { basis: 'assumed', source: 'arrivals spread as the doctors of today' },
  needPerYear: { basis: 'assumed', source: 'use of care at each age stays' },
};

function scaled({ arrivals }: Hypotheses, factor: number): Hypotheses['arrivals'] {
  return arrivals.map(({ year, count }, k) => ({ year, count: k === 0 ? count : Math.round(count * factor) }));
}

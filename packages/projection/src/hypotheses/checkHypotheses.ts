import { firstAge, lastAge } from './ages.ts';
import type { Hypotheses } from './hypotheses.ts';

/** What is wrong with a parameter. */
export interface HypothesisProblem {
  readonly code:
    | 'projection/number-invalid'
    | 'projection/rate-out-of-range'
    | 'projection/horizon-before-start'
    | 'projection/horizon-too-far'
    | 'projection/arrivals-negative'
    | 'projection/arrivals-unordered'
    | 'projection/ages-unordered'
    | 'projection/age-out-of-range'
    | 'projection/activity-out-of-range';
  readonly path: string;
  readonly value: unknown;
}

/** Furthest horizon: the youngest practitioners of today have then left. */
const MOST_YEARS = 60;

/** Everything wrong with hypotheses from outside; an empty list means that they can be computed with. */
export function checkHypotheses(hypotheses: Hypotheses): HypothesisProblem[] {
  const problems: HypothesisProblem[] = [];
  const add = (code: HypothesisProblem['code'], path: string, value: unknown) =>
    void problems.push({ code, path, value });
  for (const [path, value] of numbersOf(hypotheses)) {
    if (!Number.isFinite(value)) add('projection/number-invalid', path, value);
  }
  const { start, horizon, arrivals, arrivalAge, retirement, activity } = hypotheses;
  if (horizon < start) add('projection/horizon-before-start', 'horizon', horizon);
  if (horizon > start + MOST_YEARS) add('projection/horizon-too-far', 'horizon', horizon);
  const rates = {
    otherExit: hypotheses.otherExit,
    'retirement.rate': retirement.rate,
    towardsNeed: hypotheses.towardsNeed,
  };
  for (const [path, rate] of Object.entries(rates)) {
    if (rate < 0 || rate > 1) add('projection/rate-out-of-range', path, rate);
  }
  for (const [path, change] of Object.entries({
    needPerYear: hypotheses.needPerYear,
    'activity.perYear': activity.perYear,
  })) {
    if (change <= -0.2 || change >= 0.2) add('projection/rate-out-of-range', path, change);
  }
  for (const [k, { count, year }] of arrivals.entries()) {
    if (count < 0) add('projection/arrivals-negative', `arrivals.${k}.count`, count);
    if (k > 0 && year <= arrivals[k - 1]!.year) add('projection/arrivals-unordered', `arrivals.${k}.year`, year);
  }
  const { from, full, last } = retirement;
  if (full < from || last < full) add('projection/ages-unordered', 'retirement', [from, full, last]);
  for (const [path, age] of Object.entries({ 'retirement.from': from, 'retirement.last': last })) {
    if (age < firstAge || age > lastAge) add('projection/age-out-of-range', path, age);
  }
  const { mean, spread } = arrivalAge;
  if (spread < 0 || mean - spread < firstAge || mean + spread > lastAge)
    add('projection/age-out-of-range', 'arrivalAge', mean);
  if (activity.under50 < 0 || activity.under50 > 3)
    add('projection/activity-out-of-range', 'activity.under50', activity.under50);
  return problems;
}

/** Every number of the hypotheses with its path. */
function numbersOf(value: unknown, path = ''): [string, number][] {
  if (typeof value === 'number' || typeof value !== 'object' || value === null) return [[path, Number(value)]];
  return Object.entries(value).flatMap(([key, inner]) => numbersOf(inner, path === '' ? key : `${path}.${key}`));
}

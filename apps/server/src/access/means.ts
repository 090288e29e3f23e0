/** A figure or its absence, as answers carry it. */
export const orNull = (value: number | undefined): number | null =>
  value === undefined || !Number.isFinite(value) ? null : value;

/** Mean of the known values of some places, each weighted; NaN when none is known. */
export function weightedMean(values: ArrayLike<number>, weights: ArrayLike<number>, members: Iterable<number>): number {
  let total = 0;
  let weight = 0;
  for (const place of members) {
    if (!Number.isFinite(values[place]!)) continue;
    total += values[place]! * weights[place]!;
    weight += weights[place]!;
  }
  return total / weight;
}

export function sumOver(values: ArrayLike<number>, members: Iterable<number>): number {
  let total = 0;
  for (const place of members) total += values[place]!;
  return total;
}

/** Share of people (0 … 1) whose value is lower than `value`; NaN when `value` is unknown. */
export function shareBelow(value: number, values: ArrayLike<number>, people: ArrayLike<number>): number {
  if (!Number.isFinite(value)) return Number.NaN;
  let below = 0;
  let all = 0;
  for (let i = 0; i < values.length; i++) {
    if (Number.isNaN(values[i]!)) continue;
    all += people[i]!;
    if (values[i]! < value) below += people[i]!;
  }
  return below / all;
}

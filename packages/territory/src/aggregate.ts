/**
 * Mean of a rate over communes, weighted. Access is weighted by standardised population (as DREES prescribes), communes
 * without a value are left out with their weight. `undefined` when nothing is left.
 */
export function weightedMean(values: readonly (number | undefined)[], weights: readonly number[]): number | undefined {
  if (values.length !== weights.length)
    throw new RangeError(`Got ${weights.length} weights when expected ${values.length}.`);
  let [sum, whole] = [0, 0];
  for (const [k, value] of values.entries()) {
    if (value === undefined) continue;
    sum += value * weights[k]!;
    whole += weights[k]!;
  }
  return whole === 0 ? undefined : sum / whole;
}

/** People who live where a value is at most a threshold; counted by total population, never by the standardised one. */
export function peopleAtMost(
  values: readonly (number | undefined)[],
  populations: readonly number[],
  threshold: number,
): number {
  return values.reduce<number>(
    (people, value, k) => people + (value !== undefined && value <= threshold ? populations[k]! : 0),
    0,
  );
}

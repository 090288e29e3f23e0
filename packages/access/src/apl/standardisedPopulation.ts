import { checkLength } from '../kernel/checkLength.ts';

/**
 * Pᵢ: people of each place, each counted by the use of care of their age.
 *
 * `people` is row-major, one row per place and one column per weight.
 */
export function standardisedPopulation(people: Float64Array, weights: readonly number[]): Float64Array {
  const places = people.length / weights.length;
  checkLength('counts by age', people, Math.floor(places) * weights.length);
  return Float64Array.from({ length: places }, (_, i) =>
    weights.reduce((sum, weight, age) => sum + weight * people[i * weights.length + age]!, 0),
  );
}

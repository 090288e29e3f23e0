import { checkLength } from '../kernel/checkLength.ts';

/**
 * Mean access of a territory: places weighted by **standardised** population, as DREES prescribes. NaN when nobody
 * lives there; places without a value (NaN) are left out.
 */
export function meanAccess(access: Float64Array, standardised: Float64Array, places: Iterable<number>): number {
  checkLength('populations', standardised, access.length);
  let people = 0;
  let total = 0;
  for (const i of places) {
    if (Number.isNaN(access[i]!)) continue;
    people += standardised[i]!;
    total += standardised[i]! * access[i]!;
  }
  return total / people;
}

/**
 * People at or under a threshold: counted by **total** population, as DREES prescribes. The zoning keeps the threshold
 * itself on the side of the lacking ("inférieure ou égale à 2,5").
 */
export function peopleAtMost(
  threshold: number,
  access: Float64Array,
  population: Float64Array,
  places: Iterable<number>,
): number {
  checkLength('populations', population, access.length);
  let people = 0;
  for (const i of places) if (access[i]! <= threshold) people += population[i]!;
  return people;
}

import { checkLength } from './kernel/checkLength.ts';

/**
 * The access at or under which care is lacking, and the access above which it is sufficient: 2.5 and 4 consultations a year
 * for one standardised inhabitant (arrêté of 13 November 2017). The limit itself belongs to the lower side: 2.5 is under-served.
 */
export const accessThresholds = { low: 2.5, high: 4 } as const;

/** The side of a threshold on which an access is: the only place that decides for a value equal to it. Unknown (NaN): false. */
export const isAtOrUnder = (access: number, threshold: number): boolean => access <= threshold;

/** People whose access is at or under `threshold`; places where nothing is known (NaN) are left out. */
export function peopleAtOrUnder(access: ArrayLike<number>, people: ArrayLike<number>, threshold: number): number {
  checkLength('people', people, access.length);
  let total = 0;
  for (let i = 0; i < access.length; i++) if (isAtOrUnder(access[i]!, threshold)) total += people[i]!;
  return total;
}

/** Consultations a year that would bring every place to `target`: Σᵢ demandᵢ · (target − accessᵢ)⁺; NaN left out. */
export function missingConsultations(access: ArrayLike<number>, demand: ArrayLike<number>, target: number): number {
  checkLength('demands', demand, access.length);
  let total = 0;
  for (let i = 0; i < access.length; i++) if (access[i]! < target) total += demand[i]! * (target - access[i]!);
  return total;
}

/** People who pass from at or under `threshold` to above it (positive), less those who pass the other way. */
export function peopleLifted(
  before: ArrayLike<number>,
  after: ArrayLike<number>,
  people: ArrayLike<number>,
  threshold: number,
): number {
  checkLength('accesses', after, before.length);
  checkLength('people', people, before.length);
  let total = 0;
  for (let i = 0; i < before.length; i++)
    total += (Number(after[i]! > threshold) - Number(before[i]! > threshold)) * people[i]!;
  return total;
}

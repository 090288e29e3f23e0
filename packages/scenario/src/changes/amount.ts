import type { ChangeContext, FieldProblem } from './changeKind.ts';

/** Problems of a number that must be above 0 and at most `most`. */
export function amountProblems(field: string, value: number, most: number): FieldProblem[] {
  if (value === 0) return [{ code: 'scenario/amount-zero', field, value: '0' }];
  if (Number.isFinite(value) && value > 0 && value <= most) return [];
  return [{ code: 'scenario/amount-invalid', field, value: String(value), details: { most } }];
}

/** A commune that is still to be chosen. */
export function communeProblems(field: string, commune: string): FieldProblem[] {
  return commune === '' ? [{ code: 'scenario/no-commune', field, value: '' }] : [];
}

/** The change of supply at a commune, or nothing where the baseline has no such place. */
export function supplyAtCommune(
  place: number | undefined,
  change: number,
): readonly (readonly [place: number, change: number])[] {
  return place === undefined ? [] : [[place, change]];
}

/**
 * What some heads of the register in a commune offer together. The last one takes what is left, less than a whole head where the
 * register estimates fractions or an entry halved somebody's hours; more heads than there are stay too many, and are refused.
 */
export function supplyOfRegistered(
  commune: string,
  heads: number,
  { perRegisteredHead, placeOf, supply }: ChangeContext,
): number {
  const asked = heads * perRegisteredHead;
  const offered = supply[placeOf(commune) ?? -1] ?? 0;
  return offered > asked - perRegisteredHead ? Math.min(asked, offered) : asked;
}

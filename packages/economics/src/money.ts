import type { Euros } from '@maillage/units';

/**
 * The cents of a sum that is paid, halves away from zero as a spreadsheet rounds them. A few units in the last place are
 * given back first: 1.005 is held as 1.00499999999999989, and is meant as 1.01.
 */
export function roundedCents(amount: number): Euros {
  const cents = Math.round(Math.abs(amount) * 100 * (1 + 4 * Number.EPSILON));
  return (amount < 0 && cents > 0 ? -cents : cents) as Euros;
}

/** A sum of sums: exact, cents are whole. */
export const total = (amounts: Iterable<Euros>): Euros => {
  let sum = 0;
  for (const amount of amounts) sum += amount;
  return sum as Euros;
};

/** For formulas and display; never to add up. */
export const inEuros = (amount: Euros): number => amount / 100;

import fc from 'fast-check';
import type { Values } from '../compute.ts';
import type { BudgetKind } from '../kind.ts';

/** Values of a kind, each between its low and its high, as a hundredth of the way. */
export const arbitraryValues = ({ parameters }: BudgetKind): fc.Arbitrary<Values> =>
  fc
    .array(fc.nat(100), { minLength: parameters.length, maxLength: parameters.length })
    .map((steps) =>
      Object.fromEntries(parameters.map(({ id, low, high }, at) => [id, low + ((high - low) * steps[at]!) / 100])),
    );

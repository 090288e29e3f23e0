import type { Certainty } from '../../atlas/figures.ts';
import type { Displayed } from '../displayed.ts';

/**
 * How the values of one indicator are found.
 *
 * Contract, held by one suite over every member: one value per place in the order of places; NaN where nothing is known,
 * never infinite; the same figures give the same values; the figures are not changed.
 */
export interface IndicatorValues {
  values(displayed: Displayed): ArrayLike<number>;
  /** Published, or computed by Maillage from what is known. */
  certainty(displayed: Displayed): Certainty;
}

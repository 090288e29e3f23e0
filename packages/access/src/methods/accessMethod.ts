import type { TravelTable } from '@maillage/travel';
import type { Decay } from '../decay/decay.ts';

/**
 * A way to turn demand, supply and travel times into access.
 *
 * Contract, held by one suite over every member: one value per place, finite and at least 0; a place out of reach of
 * any supply gets 0; no supply gives 0 everywhere; doubling every supply doubles every value; where `conserves` is
 * true, Σ demand·access = Σ supply over the places that somebody can reach.
 */
export interface AccessMethod {
  readonly title: string;
  /** Author and year of the formula. */
  readonly source: string;
  readonly conserves: boolean;
  compute(table: TravelTable, decay: Decay, demand: Float64Array, supply: Float64Array): Float64Array;
}

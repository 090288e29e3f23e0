import type { Minutes } from '@maillage/units';

/**
 * How much an opportunity counts at a given travel time.
 *
 * Contract, held by one suite over every member: the weight is finite and at least 0, never increases with travel
 * time, and is 0 beyond `reach`.
 */
export interface Decay {
  /** The travel time beyond which the weight is exactly 0. */
  readonly reach: Minutes;
  weight(time: Minutes): number;
}

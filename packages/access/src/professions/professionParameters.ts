import type { ActivityBounds } from '../apl/countedActivity.ts';
import type { StepDecay } from '../decay/step.ts';

/** How sure we are of a parameter: read in a publication, or a choice to be changed when one is found. */
export type Certainty = 'published' | 'unconfirmed';

/**
 * What turns heads, people and times into the access to one profession.
 *
 * Contract, held by one suite over every member: weights within [0, 1]; reach within 30 minutes, the reach of the
 * national table; whatever is not `published` says why in `source`.
 */
export interface ProfessionParameters {
  /** Unit of supply, and so of access: a year's consultations for a person, or full-time equivalents for 100,000. */
  readonly unit: 'consultations' | 'fte-per-100000';
  readonly decay: StepDecay;
  readonly decayCertainty: Certainty;
  /** Bounds of counted activity; absent where none was published: supply is then taken as it comes. */
  readonly bounds?: ActivityBounds;
  /** Weights of the 19 age classes, by vintage; absent where none was published: every person counts 1. */
  readonly ageWeights?: Readonly<Record<number, readonly number[]>>;
  /** Who needs this care. */
  readonly demand: 'everyone' | 'women';
  /** Practitioners older than this do not count in the headline figure; absent: all count. */
  readonly oldestCounted?: number;
  /** Where each parameter comes from, and what is not confirmed. */
  readonly source: string;
}

import type { Day } from '@maillage/units';
import { ageOn } from './ageOn.ts';

/** What decides the order of a waiting list. */
export interface WaitingFacts {
  /** Affection de longue durée: a long-term condition. */
  readonly longTermCondition: boolean;
  readonly birthDate: Day;
  /** Complémentaire santé solidaire: the means-tested complementary insurance. */
  readonly solidarityCover: boolean;
}

/** 1: long-term condition, 2: over 70, 3: C2S, 4: others. Source: the priority in use in the CPTS (Centre-Vendée). */
export type WaitingRank = 1 | 2 | 3 | 4;

export function waitingRank({ longTermCondition, birthDate, solidarityCover }: WaitingFacts, day: Day): WaitingRank {
  if (longTermCondition) return 1;
  if (ageOn(birthDate, day) > 70) return 2;
  return solidarityCover ? 3 : 4;
}

export interface WaitingEntry {
  readonly id: string;
  readonly rank: WaitingRank;
  /** Minutes since 1970. */
  readonly joinedAt: number;
}

/** By rank, then who has waited longest, then by id so that nobody can dispute it. */
export function waitingOrder(a: WaitingEntry, b: WaitingEntry): number {
  return a.rank - b.rank || a.joinedAt - b.joinedAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/**
 * Minutes for which a freed slot is kept for whoever is offered it: a quarter of the time left, from 10 minutes to 12 hours; `null`
 * when less than 20 minutes are left, too few for an answer: the slot is then open to all.
 */
export function offerMinutes(minutesLeft: number): number | null {
  if (minutesLeft < 20) return null;
  return Math.min(720, Math.max(10, Math.floor(minutesLeft / 4)));
}

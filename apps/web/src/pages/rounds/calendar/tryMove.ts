import type { RoundCalendar } from '@maillage/contract';
import { type Calendar, type MoveCheck, moveVisit, requestOf } from '@maillage/rounds';

export interface PickedVisit {
  readonly place: string;
  readonly date: string;
  readonly vehicle: string;
}

/** What a move would do, by the rules of the search, computed here: the server checks it again. */
export function tryMove(
  kept: RoundCalendar,
  { place, date, vehicle }: PickedVisit,
  to: { date: string; vehicle: string },
  locked: readonly string[],
): MoveCheck {
  const request = requestOf(kept.solvedFor, kept.basis);
  return moveVisit(request, kept as Calendar, { place, from: { date, vehicle }, to }, new Set(locked));
}

import type { RoundCalendar, RoundDraft } from '@maillage/contract';
import { type Calendar, type CalendarRequest, type RoundBasis, requestOf } from '@maillage/rounds';

/** A calendar as it is kept, with what it was made from. */
export function keptCalendar(draft: RoundDraft, basis: RoundBasis, calendar: Calendar): RoundCalendar {
  const { rounds, unplaced, crewGaps, travelMinutes } = calendar;
  return JSON.parse(JSON.stringify({ solvedFor: draft, basis, rounds, unplaced, crewGaps, travelMinutes }));
}

/** The same, as the domain reads it. */
export function requestOfCalendar({ solvedFor, basis }: RoundCalendar): CalendarRequest {
  return requestOf(solvedFor, basis);
}

export const domainCalendar = (kept: RoundCalendar): Calendar => kept as unknown as Calendar;

/** Whether the settings are still those that the calendar was made for; a name is no setting. */
export function isStale(draft: RoundDraft, { solvedFor }: RoundCalendar): boolean {
  return ordered({ ...draft, name: '' }) !== ordered({ ...solvedFor, name: '' });
}

/** JSON with the keys of every object in one order. */
function ordered(value: unknown): string {
  return JSON.stringify(value, (_, inner) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

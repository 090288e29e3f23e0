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

export const domainCalendar = (kept: RoundCalendar): Calendar => kept as Calendar;

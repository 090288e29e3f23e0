import {
  ApiError,
  type RoundCalendar,
  type RoundContent,
  type RoundDisruption,
  type RoundVisitChange,
} from '@maillage/contract';
import { type Calendar, replaceCrew, replanCalendar, visitChanges, visitsOf } from '@maillage/rounds';
import { today } from '../ledger/today.ts';
import { domainCalendar, keptCalendar, requestOfCalendar } from './calendarOf.ts';

/**
 * A plan after a breakdown or an absence, and everything that is not as before. An absence is written into the settings too, so
 * that the next search knows it.
 */
export function disrupted(
  content: RoundContent,
  kept: RoundCalendar,
  { kind, date, vehicle }: RoundDisruption,
): { readonly content: RoundContent; readonly changes: RoundVisitChange[] } {
  const hit = kept.rounds.find((round) => round.date === date && round.vehicle === vehicle);
  if (!hit || (kind === 'absence' && hit.crew === undefined))
    throw new ApiError('round/disruption-unknown', { date, value: vehicle });
  const away = { crew: kind === 'absence' ? hit.crew! : undefined, date };
  const calendar = kind === 'absence' ? replaced(kept, hit.crew!, date) : replanned(content, kept, date, vehicle);
  const changes = visitChanges(visitsOf(domainCalendar(kept).rounds), visitsOf(calendar.rounds)) as RoundVisitChange[];
  const solvedFor = without(kept.solvedFor, away);
  return {
    content: {
      ...content,
      draft: without(content.draft, away),
      calendar: keptCalendar(solvedFor, kept.basis, calendar),
    },
    changes,
  };
}

function replanned({ locked }: RoundContent, kept: RoundCalendar, date: string, vehicle: string): Calendar {
  const past = kept.rounds.map((round) => round.date).filter((day) => day < today());
  const lockedDates = new Set([...locked, ...past, ...daysBefore(kept, today())]);
  return replanCalendar(requestOfCalendar(kept), domainCalendar(kept), { date, vehicle, lockedDates }).calendar;
}

const replaced = (kept: RoundCalendar, crew: string, date: string): Calendar =>
  replaceCrew(requestOfCalendar(kept), domainCalendar(kept), crew, date);

/** Days of the plan that are over: nothing is put there. */
const daysBefore = (kept: RoundCalendar, day: string): string[] =>
  requestOfCalendar(kept)
    .days.map(({ date }) => date)
    .filter((date) => date < day);

const without = <Draft extends RoundContent['draft']>(
  draft: Draft,
  { crew, date }: { crew: string | undefined; date: string },
): Draft => ({
  ...draft,
  crews: draft.crews.map((one) =>
    one.id === crew ? { ...one, absences: [...new Set([...one.absences, date])] } : one,
  ),
});

import { noAvailability } from '@maillage/care';
import type { AvailabilityContent, CalendarState, MyAvailability } from '@maillage/contract';
import {
  readAvailabilities,
  readCalendars,
  readCarePlaces,
  readOpenRequest,
  type StoredCalendar,
  type Tables,
} from '@maillage/database';
import { addDays, mondayOf } from '@maillage/units';
import type { Transaction } from 'kysely';
import type { Atlas } from '../atlas/atlas.ts';
import { communeName } from '../ledger/answer.ts';
import { today } from '../ledger/today.ts';
import type { Answering } from './doors.ts';
import { knownDays } from './knownDays.ts';

/** How far ahead the calendar of exceptions goes: thirteen months. */
const DAYS_AHEAD = 400;

/** Everything that somebody who gives half-days sees and writes. */
export async function myAvailability(
  { tx, clinician, organisation, enteredBy }: Answering,
  atlas: Atlas,
): Promise<MyAvailability> {
  const [said] = await readAvailabilities(tx, clinician.id);
  const [calendar] = await readCalendars(tx, clinician.id);
  const places = await readCarePlaces(tx);
  const asked = await readOpenRequest(tx, clinician.id);
  const from = mondayOf(today());
  const through = addDays(from, DAYS_AHEAD);
  const days = knownDays(clinician, places, calendar, from, through);
  const given = places.filter(({ content }) => content.kind !== 'depot');
  return {
    clinician: { id: clinician.id, name: clinician.content.name },
    organisation: await nameOf(tx, organisation),
    version: said?.version ?? 0,
    content: said?.content ?? (noAvailability as AvailabilityContent),
    answeredAt: said?.updatedAt.toISOString() ?? null,
    enteredBy: said?.enteredBy ?? null,
    by: said?.by ?? '',
    calendar: calendar ? calendarState(calendar, enteredBy !== 'coordinator') : null,
    places: given.map(({ id, content }) => ({
      id,
      name: content.name,
      communeName: communeName(atlas, content.commune) ?? null,
      lodging: content.lodging,
    })),
    asked: asked ?? null,
    days: {
      from,
      through,
      publicHolidays: [...days.publicHolidays],
      schoolHolidays: [...days.schoolHolidays],
      schoolZone: days.schoolZone ?? null,
      schoolCalendarThrough: days.schoolCalendarThrough ?? null,
      busy: [...days.busy].sort(),
    },
  };
}

/** `own`: the reader is the clinician, who alone sees the address. */
export function calendarState({ url, busy, fetchedAt, triedAt, failure }: StoredCalendar, own: boolean): CalendarState {
  return {
    url: own ? url : null,
    fetchedAt: fetchedAt?.toISOString() ?? null,
    triedAt: triedAt?.toISOString() ?? null,
    failure: failure as CalendarState['failure'],
    busyTimes: busy.length,
  };
}

async function nameOf(tx: Transaction<Tables>, organisation: string): Promise<string> {
  const query = tx.selectFrom('organisation').select('name').where('id', '=', organisation);
  return (await query.executeTakeFirst())?.name ?? '';
}

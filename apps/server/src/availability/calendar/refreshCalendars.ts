import { PARIS, zoneOf } from '@maillage/care';
import type { CarePlaceContent } from '@maillage/contract';
import type { Database } from '@maillage/database';
import { sql } from 'kysely';
import { CalendarError, type FetchLimits, fetchCalendar } from './fetchCalendar.ts';
import { readBusyTimes } from './readBusyTimes.ts';

/** Busy times are read from a month ago to thirteen months ahead. */
const DAYS_BACK = 31;
const DAYS_AHEAD = 400;
/** At most so many calendars are read in one go, and so many at once. */
const BATCH = 200;
const AT_ONCE = 4;

interface Due {
  readonly clinician: string;
  readonly organisation: string;
  readonly url: string;
}

/** Reads again the calendars that nobody tried for `minutes`, each taken by one host only. Returns how many. */
export async function refreshCalendars(database: Database, limits: FetchLimits, minutes: number): Promise<number> {
  const { rows } = await sql<Due>`
    update availability_calendar set tried_at = now() where clinician in (
      select clinician from availability_calendar
      where tried_at is null or tried_at < now() - make_interval(mins => ${minutes})
      order by tried_at nulls first limit ${BATCH} for update skip locked)
    returning clinician, organisation, url`.execute(database.owner);
  const waiting = [...rows];
  const readOn = async () => {
    for (let due = waiting.pop(); due; due = waiting.pop()) await refreshCalendar(database, limits, due);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, readOn));
  return rows.length;
}

/** Reads one calendar. When that fails, why is kept, and the busy times read last stay in force. */
export async function refreshCalendar(
  database: Database,
  limits: FetchLimits,
  due: Due,
  now = new Date(),
): Promise<void> {
  const change = await busyTimesOf(database, limits, due, now);
  await database.owner
    .updateTable('availability_calendar')
    .set({ ...change, tried_at: now })
    .where('clinician', '=', due.clinician)
    // another address was given meanwhile
    .where('url', '=', due.url)
    .execute();
}

async function busyTimesOf(database: Database, limits: FetchLimits, { organisation, url }: Due, now: Date) {
  const day = 86_400_000;
  const from = new Date(now.getTime() - DAYS_BACK * day);
  const to = new Date(now.getTime() + DAYS_AHEAD * day);
  try {
    const text = await fetchCalendar(url, limits);
    const busy = readBusyTimes(text, from, to, await zoneOfOrganisation(database, organisation));
    return { busy: JSON.stringify(busy), fetched_at: now, failure: null };
  } catch (error) {
    if (error instanceof CalendarError) return { failure: error.failure };
    return { failure: 'not-a-calendar' };
  }
}

/** The clock of where an organisation gives care. */
async function zoneOfOrganisation(database: Database, organisation: string): Promise<string> {
  const place = await database.owner
    .selectFrom('care_place')
    .select('content')
    .where('organisation', '=', organisation)
    .where('deleted_at', 'is', null)
    .orderBy(sql`kind <> 'cabinet'`)
    .orderBy('name')
    .executeTakeFirst();
  return place ? zoneOf((place.content as CarePlaceContent).commune) : PARIS;
}

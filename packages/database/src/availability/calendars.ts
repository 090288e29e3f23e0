import { sql, type Transaction } from 'kysely';
import type { Tables } from '../tables.ts';

export interface StoredCalendar {
  readonly clinician: string;
  readonly url: string;
  /** From, to: ISO 8601. */
  readonly busy: readonly (readonly [string, string])[];
  readonly fetchedAt: Date | null;
  readonly triedAt: Date | null;
  readonly failure: string | null;
}

/** Calendars elsewhere of the clinicians of the request's organisation; or of one of them. */
export async function readCalendars(tx: Transaction<Tables>, clinician?: string): Promise<StoredCalendar[]> {
  const rows = await tx
    .selectFrom('availability_calendar')
    .select(['clinician', 'url', 'busy', 'fetched_at as fetchedAt', 'tried_at as triedAt', 'failure'])
    .where('organisation', '=', sql<string>`current_organisation()`)
    .$if(clinician !== undefined, (query) => query.where('clinician', '=', clinician!))
    .execute();
  return rows.map((row) => ({ ...row, busy: row.busy as StoredCalendar['busy'] }));
}

/** Another address forgets the busy times of the one before. */
export async function setCalendar(tx: Transaction<Tables>, organisation: string, clinician: string, url: string) {
  await tx
    .insertInto('availability_calendar')
    .values({ organisation, clinician, url })
    .onConflict((conflict) =>
      conflict
        .column('clinician')
        .doUpdateSet({ url, busy: '[]', fetched_at: null, tried_at: null, failure: null })
        .where('availability_calendar.url', '!=', url),
    )
    .execute();
}

export async function removeCalendar(tx: Transaction<Tables>, clinician: string): Promise<void> {
  await tx.deleteFrom('availability_calendar').where('clinician', '=', clinician).execute();
}

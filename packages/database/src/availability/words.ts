import type { AvailabilityContent } from '@maillage/contract';
import { sql, type Transaction } from 'kysely';
import { recordAs } from '../care/stored.ts';
import type { Tables } from '../tables.ts';
import type { EnteredBy } from './rows.ts';

export interface StoredAvailability {
  readonly clinician: string;
  readonly content: AvailabilityContent;
  readonly version: number;
  readonly enteredBy: EnteredBy;
  readonly updatedAt: Date;
  /** Name of who wrote it; `null` for a personal link. */
  readonly by: string | null;
}

/** What clinicians of the request's organisation said; or one of them. */
export async function readAvailabilities(tx: Transaction<Tables>, clinician?: string): Promise<StoredAvailability[]> {
  const rows = await tx
    .selectFrom('availability as a')
    .leftJoin('person as p', 'p.id', 'a.updated_by')
    .select([
      'a.clinician',
      'a.content',
      'a.version',
      'a.entered_by as enteredBy',
      'a.updated_at as updatedAt',
      'p.name as by',
    ])
    .where('a.organisation', '=', sql<string>`current_organisation()`)
    .$if(clinician !== undefined, (query) => query.where('a.clinician', '=', clinician!))
    .execute();
  return rows.map((row) => ({ ...row, content: row.content as AvailabilityContent }));
}

export interface AvailabilityWriting {
  readonly organisation: string;
  readonly clinician: string;
  readonly content: AvailabilityContent;
  /** The version read; 0 when nothing was said yet. */
  readonly version: number;
  readonly enteredBy: EnteredBy;
  readonly author: string;
}

/** Writes over the version that was read, and answers what was asked; `false` when that one is no longer the current. */
export async function writeAvailability(tx: Transaction<Tables>, writing: AvailabilityWriting): Promise<boolean> {
  const { organisation, clinician, version, enteredBy, author } = writing;
  const content = JSON.stringify(writing.content);
  const result =
    version === 0
      ? await tx
          .insertInto('availability')
          .values({ organisation, clinician, content, entered_by: enteredBy, updated_by: author })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst()
          .then(({ numInsertedOrUpdatedRows }) => numInsertedOrUpdatedRows)
      : await tx
          .updateTable('availability')
          .set({
            content,
            version: version + 1,
            entered_by: enteredBy,
            updated_by: author,
            updated_at: sql<Date>`now()`,
          })
          .where('clinician', '=', clinician)
          .where('version', '=', version)
          .executeTakeFirst()
          .then(({ numUpdatedRows }) => numUpdatedRows);
  if (!result) return false;
  await answerRequests(tx, clinician, enteredBy);
  await recordAs(tx, `availability.${enteredBy}`, `clinician:${clinician}`);
  return true;
}

async function answerRequests(tx: Transaction<Tables>, clinician: string, enteredBy: EnteredBy): Promise<void> {
  await tx
    .updateTable('availability_request')
    .set({ answered_at: sql<Date>`now()`, answered_by: enteredBy })
    .where('clinician', '=', clinician)
    .where('answered_at', 'is', null)
    .execute();
}

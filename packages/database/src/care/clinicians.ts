import type { ClinicianContent } from '@maillage/contract';
import { sql, type Transaction } from 'kysely';
import { setDeleted } from '../setDeleted.ts';
import type { Tables } from '../tables.ts';
import { type Author, isoDate, recordAs } from './stored.ts';

export interface StoredClinician {
  readonly id: string;
  /** Their account, when they have one. */
  readonly person: string | null;
  readonly content: ClinicianContent;
  readonly version: number;
  readonly updatedAt: string;
  readonly updatedBy: string | null;
}

/** Clinicians of the request's organisation that are not deleted, by name; or one of them. */
export async function readClinicians(tx: Transaction<Tables>, id?: string): Promise<StoredClinician[]> {
  const rows = await tx
    .selectFrom('clinician as c')
    .leftJoin('person as p', 'p.id', 'c.updated_by')
    .select(['c.id', 'c.person', 'c.content', 'c.version', 'c.updated_at as updatedAt', 'p.name as updatedBy'])
    .where('c.organisation', '=', sql<string>`current_organisation()`)
    .where('c.deleted_at', 'is', null)
    .$if(id !== undefined, (query) => query.where('c.id', '=', id!))
    .orderBy('c.name')
    .orderBy('c.id')
    .execute();
  return rows.map((row) => ({ ...row, content: row.content as ClinicianContent, updatedAt: isoDate(row.updatedAt) }));
}

/** The clinician of the request's person in its organisation. */
export async function readOwnClinician(tx: Transaction<Tables>): Promise<StoredClinician | undefined> {
  const own = await tx
    .selectFrom('clinician')
    .select('id')
    .where('organisation', '=', sql<string>`current_organisation()`)
    .where('person', '=', sql<string>`current_person()`)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return own && (await readClinicians(tx, own.id))[0];
}

export async function addClinician(
  tx: Transaction<Tables>,
  content: ClinicianContent,
  person: string | null,
  author: Author,
): Promise<string> {
  const { id } = await tx
    .insertInto('clinician')
    .values({ organisation: author.organisation, person, ...columnsOf(content), updated_by: author.person })
    .returning('id')
    .executeTakeFirstOrThrow();
  await recordAs(tx, 'clinician.add', `clinician:${id}`);
  return id;
}

/** Writes over the version that was read; `false` when that one is no longer the current. */
export async function changeClinician(
  tx: Transaction<Tables>,
  id: string,
  version: number,
  content: ClinicianContent,
  author: Author,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('clinician')
    .set({ ...columnsOf(content), version: version + 1, updated_at: sql<Date>`now()`, updated_by: author.person })
    .where('id', '=', id)
    .where('organisation', '=', author.organisation)
    .where('version', '=', version)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await recordAs(tx, 'clinician.change', `clinician:${id}`);
  return true;
}

/** Removes a clinician, or brings them back; `false` when there is none in the other state. */
export async function setClinicianDeleted(tx: Transaction<Tables>, id: string, deleted: boolean): Promise<boolean> {
  if (!(await setDeleted(tx, 'clinician', id, deleted))) return false;
  await recordAs(tx, `clinician.${deleted ? 'remove' : 'restore'}`, `clinician:${id}`);
  return true;
}

/** The account with which a clinician answers for themselves; `null` takes it away. */
export async function linkClinician(tx: Transaction<Tables>, id: string, person: string | null): Promise<void> {
  await tx.updateTable('clinician').set({ person }).where('id', '=', id).where('deleted_at', 'is', null).execute();
  await recordAs(tx, `clinician.${person === null ? 'unlink' : 'link'}`, `clinician:${id}`);
}

const columnsOf = (content: ClinicianContent) => ({
  name: content.name,
  profession: content.profession,
  rpps: content.rpps,
  content: JSON.stringify(content),
});

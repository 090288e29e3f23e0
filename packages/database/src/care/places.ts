import type { CarePlaceContent } from '@maillage/contract';
import { sql, type Transaction } from 'kysely';
import { setDeleted } from '../setDeleted.ts';
import type { Tables } from '../tables.ts';
import { type Author, isoDate, recordAs } from './stored.ts';

export interface StoredCarePlace {
  readonly id: string;
  readonly content: CarePlaceContent;
  readonly version: number;
  readonly updatedAt: string;
  readonly updatedBy: string | null;
}

/** Places of care of the request's organisation that are not deleted, by name; or these. */
export async function readCarePlaces(tx: Transaction<Tables>, ids?: readonly string[]): Promise<StoredCarePlace[]> {
  const rows = await tx
    .selectFrom('care_place as c')
    .leftJoin('person as p', 'p.id', 'c.updated_by')
    .select(['c.id', 'c.content', 'c.version', 'c.updated_at as updatedAt', 'p.name as updatedBy'])
    .where('c.organisation', '=', sql<string>`current_organisation()`)
    .where('c.deleted_at', 'is', null)
    .$if(ids !== undefined, (query) => query.where('c.id', 'in', [...ids!, NOBODY]))
    .orderBy('c.name')
    .orderBy('c.id')
    .execute();
  return rows.map((row) => ({
    ...row,
    content: row.content as CarePlaceContent,
    updatedAt: isoDate(row.updatedAt),
  }));
}

export async function addCarePlace(tx: Transaction<Tables>, content: CarePlaceContent, author: Author) {
  const { id } = await tx
    .insertInto('care_place')
    .values({ organisation: author.organisation, ...columnsOf(content), updated_by: author.person })
    .returning('id')
    .executeTakeFirstOrThrow();
  await recordAs(tx, 'care-place.add', `care_place:${id}`);
  return id;
}

/** Writes over the version that was read; `false` when that one is no longer the current. */
export async function changeCarePlace(
  tx: Transaction<Tables>,
  id: string,
  version: number,
  content: CarePlaceContent,
  author: Author,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('care_place')
    .set({
      ...columnsOf(content),
      version: version + 1,
      updated_at: sql<Date>`now()`,
      updated_by: author.person,
    })
    .where('id', '=', id)
    .where('organisation', '=', author.organisation)
    .where('version', '=', version)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await recordAs(tx, 'care-place.change', `care_place:${id}`);
  return true;
}

/** Deletes a place, or brings it back; `false` when there is none in the other state. */
export async function setCarePlaceDeleted(tx: Transaction<Tables>, id: string, deleted: boolean): Promise<boolean> {
  if (!(await setDeleted(tx, 'care_place', id, deleted))) return false;
  await recordAs(tx, `care-place.${deleted ? 'remove' : 'restore'}`, `care_place:${id}`);
  return true;
}

/** No row has this id: keeps `in ()` valid for an empty list. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

const columnsOf = (content: CarePlaceContent) => ({
  kind: content.kind,
  name: content.name,
  commune: content.commune,
  listed: content.listed,
  content: JSON.stringify(content),
});

import type { SessionSeriesContent } from '@maillage/contract';
import { sql, type Transaction } from 'kysely';
import { type Author, recordAs } from '../care/stored.ts';
import type { Tables } from '../tables.ts';

export interface StoredSeries {
  readonly id: string;
  readonly version: number;
  readonly content: SessionSeriesContent;
  /** Sessions of it that are not cancelled. */
  readonly sessions: number;
}

/** Series of the request's organisation that are not deleted; or one of them. */
export async function readSeries(tx: Transaction<Tables>, id?: string): Promise<StoredSeries[]> {
  const { rows } = await sql<StoredSeries>`
    select r.id, r.version, r.content, (select count(*)::int from care_session s where s.origin_id = r.id and s.state <> 'cancelled') as sessions
    from session_series r where r.organisation = current_organisation() and r.deleted_at is null
      and (${id ?? null}::uuid is null or r.id = ${id ?? null}::uuid) order by r.updated_at desc, r.id`.execute(tx);
  return rows;
}

export async function addSeries(
  tx: Transaction<Tables>,
  content: SessionSeriesContent,
  author: Author,
): Promise<string> {
  const { id } = await tx
    .insertInto('session_series')
    .values({ organisation: author.organisation, content: JSON.stringify(content), updated_by: author.person })
    .returning('id')
    .executeTakeFirstOrThrow();
  await recordAs(tx, 'series.add', `session_series:${id}`);
  return id;
}

/** Writes over the version that was read (`content` absent: deletes it); `false` when it is no longer the current. */
export async function changeSeries(
  tx: Transaction<Tables>,
  id: string,
  version: number,
  content: SessionSeriesContent | undefined,
  author: Author,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('session_series')
    .set({
      ...(content ? { content: JSON.stringify(content) } : { deleted_at: sql<Date>`now()` }),
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
  await recordAs(tx, content ? 'series.change' : 'series.remove', `session_series:${id}`);
  return true;
}

import type { Entry } from '@maillage/supply';
import { sql, type Transaction } from 'kysely';
import type { Tables } from '../tables.ts';

/** An entry as it stands, with what a writer must name to change it. */
export interface StoredEntry extends Entry {
  readonly version: number;
  readonly updatedAt: string;
  /** Name of the person, or null when the organisation no longer knows them. */
  readonly updatedBy: string | null;
}

export interface EntryFilter {
  readonly profession?: string | undefined;
  readonly communes?: readonly string[] | undefined;
  readonly ids?: readonly string[] | undefined;
}

/** The entries of the request's organisation that are not removed, in a fixed order. */
export async function readEntries(
  tx: Transaction<Tables>,
  { profession, communes, ids }: EntryFilter = {},
): Promise<StoredEntry[]> {
  let query = tx
    .selectFrom('ledger_entry as e')
    .leftJoin('person as p', 'p.id', 'e.updated_by')
    .select([
      'e.id',
      'e.commune',
      'e.profession',
      'e.label',
      'e.supply',
      sql<string | null>`e.from_day::text`.as('from'),
      sql<string | null>`e.to_day::text`.as('to'),
      'e.replaces_heads as replacesHeads',
      'e.heads',
      'e.certainty',
      'e.origin',
      'e.birth_year as birthYear',
      'e.note',
      'e.version',
      'e.updated_at as updatedAt',
      'p.name as updatedBy',
    ])
    .where('e.organisation', '=', sql<string>`current_organisation()`)
    .where('e.removed', '=', false)
    .orderBy('e.commune')
    .orderBy('e.id');
  if (profession !== undefined) query = query.where('e.profession', '=', profession);
  if (communes !== undefined) query = query.where('e.commune', '=', sql<string>`any(${communes}::text[])`);
  if (ids !== undefined) query = query.where('e.id', '=', sql<string>`any(${ids}::uuid[])`);
  const rows = await query.execute();
  return rows.map(({ heads, birthYear, note, updatedAt, ...row }) => ({
    ...row,
    ...(heads !== null && { heads }),
    ...(birthYear !== null && { birthYear }),
    ...(note !== null && { note }),
    updatedAt: updatedAt.toISOString(),
  }));
}

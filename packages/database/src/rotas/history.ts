import type { Change } from '@maillage/supply';
import { sql, type Transaction } from 'kysely';
import type { Tables } from '../tables.ts';
import type { RotaSubjectValue } from './subjects.ts';

/** How many of a person's latest actions can be undone: a search writes hundreds of cells. */
const UNDO_DEPTH = 40;

/** The person's latest actions on a rota, whole and oldest first: what `undo` and `redo` look at. */
export async function readOwnRotaActions(
  tx: Transaction<Tables>,
  rota: string,
  person: string,
): Promise<Change<RotaSubjectValue>[]> {
  const batches = tx
    .selectFrom('rota_change')
    .select('batch')
    .where('rota', '=', rota)
    .where('by', '=', person)
    .groupBy('batch')
    .orderBy(sql`max(number)`, 'desc')
    .limit(UNDO_DEPTH);
  const rows = await tx
    .selectFrom('rota_change')
    .select(['id', 'batch', 'subject as entry', 'kind', 'before', 'after', 'reverts', 'by'])
    .where('rota', '=', rota)
    .where('batch', 'in', batches)
    .orderBy('number')
    .execute();
  return rows as Change<RotaSubjectValue>[];
}

import type { RotaAssignment } from '@maillage/contract';
import { sql, type Transaction } from 'kysely';
import { type Author, recordAs } from '../care/stored.ts';
import type { Tables } from '../tables.ts';

export interface StoredPublication {
  readonly rota: string;
  readonly number: number;
  readonly cells: readonly RotaAssignment[];
  readonly added: number;
  readonly removed: number;
  readonly mailed: number;
  readonly at: string;
  readonly by: string | null;
}

/** Publications of a rota, latest first. */
export async function readPublications(tx: Transaction<Tables>, rota: string): Promise<StoredPublication[]> {
  const rows = await publications(tx).where('u.rota', '=', rota).orderBy('u.number', 'desc').execute();
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
}

/** The last publication of each rota that is not removed, or of one. */
export async function readLastPublications(tx: Transaction<Tables>, rota?: string): Promise<StoredPublication[]> {
  const rows = await publications(tx)
    .distinctOn('u.rota')
    .$if(rota !== undefined, (query) => query.where('u.rota', '=', rota!))
    .orderBy('u.rota')
    .orderBy('u.number', 'desc')
    .execute();
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
}

const publications = (tx: Transaction<Tables>) =>
  tx
    .selectFrom('rota_publication as u')
    .innerJoin('rota as r', 'r.id', 'u.rota')
    .leftJoin('person as p', 'p.id', 'u.by')
    .select(['u.rota', 'u.number', 'u.cells', 'u.added', 'u.removed', 'u.mailed', 'u.at', 'p.name as by'])
    .where('u.organisation', '=', sql<string>`current_organisation()`)
    .where('r.removed', '=', false);

/** Keeps what is published from now on; the rota is published. */
export async function addPublication(
  tx: Transaction<Tables>,
  rota: string,
  publication: Pick<StoredPublication, 'cells' | 'added' | 'removed' | 'mailed'>,
  { organisation, person }: Author,
): Promise<void> {
  const { number } = await tx
    .selectFrom('rota_publication')
    .select(sql<number>`coalesce(max(number), 0) + 1`.as('number'))
    .where('rota', '=', rota)
    .executeTakeFirstOrThrow();
  const cells = JSON.stringify(publication.cells);
  await tx
    .insertInto('rota_publication')
    .values({ ...publication, rota, organisation, number, cells, by: person })
    .execute();
  await tx.updateTable('rota').set({ state: 'published' }).where('id', '=', rota).execute();
  await recordAs(tx, 'rota.publish', `rota:${rota}`);
}

import type { RotaCell, RotaPlan, RotaResult } from '@maillage/contract';
import { sql, type Transaction } from 'kysely';
import type { Tables } from '../tables.ts';

/** A rota as it stands, its cells apart. */
export interface StoredRota {
  readonly id: string;
  readonly plan: RotaPlan;
  readonly state: 'draft' | 'published';
  readonly version: number;
  readonly result: RotaResult | null;
  readonly job: string | null;
  readonly updatedAt: string;
  readonly updatedBy: string | null;
}

/** The rotas of the request's organisation that the reader may see, the last changed first; or one of them. */
export async function readRotas(tx: Transaction<Tables>, id?: string): Promise<StoredRota[]> {
  const rows = await tx
    .selectFrom('rota as r')
    .leftJoin('person as p', 'p.id', 'r.updated_by')
    .select(['r.id', 'r.plan', 'r.state', 'r.version', 'r.result', 'r.job'])
    .select(['r.updated_at as updatedAt', 'p.name as updatedBy'])
    .where('r.organisation', '=', sql<string>`current_organisation()`)
    .where('r.removed', '=', false)
    .$if(id !== undefined, (query) => query.where('r.id', '=', id!))
    .orderBy('r.updated_at', 'desc')
    .orderBy('r.id')
    .execute();
  return rows.map(({ updatedAt, ...row }) => ({ ...row, updatedAt: updatedAt.toISOString() }));
}

/** Cells in the order of time; a coordinator's to read. */
export async function readRotaCells(tx: Transaction<Tables>, rota: string): Promise<RotaCell[]> {
  return tx
    .selectFrom('rota_cell')
    .select(['clinician as doctor', 'place as cabinet', sql<string>`day::text`.as('date'), 'half', 'locked', 'entered'])
    .where('rota', '=', rota)
    .orderBy('day')
    .orderBy('half')
    .orderBy('place')
    .orderBy('clinician')
    .execute();
}

/** One writer at a time in a rota. Held until the transaction ends. */
export async function lockRota(tx: Transaction<Tables>, rota: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('maillage rota ' || ${rota}, 0))`.execute(tx);
}

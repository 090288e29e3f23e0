import type { ExchangeState } from '@maillage/contract';
import type { Half } from '@maillage/units';
import { sql, type Transaction } from 'kysely';
import { type Author, recordAs } from '../care/stored.ts';
import type { Tables } from '../tables.ts';

export interface ExchangeCell {
  readonly cabinet: string;
  readonly date: string;
  readonly half: Half;
}

/** A half-day that a doctor gives away or swaps. */
export interface StoredExchange {
  readonly id: string;
  readonly rota: string;
  readonly state: ExchangeState;
  readonly doctor: string;
  readonly cell: ExchangeCell;
  readonly other: string | null;
  readonly otherCell: ExchangeCell | null;
  readonly askedAt: string;
  readonly changedAt: string;
}

/** Exchanges that the reader may see, the last changed first; or one. */
export async function readExchanges(
  tx: Transaction<Tables>,
  { id, open }: { readonly id?: string; readonly open?: boolean } = {},
): Promise<StoredExchange[]> {
  const rows = await tx
    .selectFrom('rota_exchange as e')
    .select(['e.id', 'e.rota', 'e.state', 'e.clinician', 'e.place', sql<string>`e.day::text`.as('day'), 'e.half'])
    .select(['e.other', 'e.other_place', sql<string | null>`e.other_day::text`.as('other_day'), 'e.other_half'])
    .select(['e.asked_at', 'e.changed_at'])
    .where('e.organisation', '=', sql<string>`current_organisation()`)
    .$if(id !== undefined, (query) => query.where('e.id', '=', id!))
    .$if(open === true, (query) => query.where('e.state', 'in', ['asked', 'accepted']))
    .orderBy('e.changed_at', 'desc')
    .orderBy('e.id')
    .limit(500)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    rota: row.rota,
    state: row.state,
    doctor: row.clinician,
    cell: { cabinet: row.place, date: row.day, half: row.half },
    other: row.other,
    otherCell:
      row.other_place === null ? null : { cabinet: row.other_place, date: row.other_day!, half: row.other_half! },
    askedAt: row.asked_at.toISOString(),
    changedAt: row.changed_at.toISOString(),
  }));
}

/** Throws 23505 when one is open for that half-day. */
export async function addExchange(
  tx: Transaction<Tables>,
  { rota, doctor, cell, other, otherCell }: Pick<StoredExchange, 'rota' | 'doctor' | 'cell' | 'other' | 'otherCell'>,
  { organisation, person }: Author,
): Promise<string> {
  const { id } = await tx
    .insertInto('rota_exchange')
    .values({
      organisation,
      rota,
      clinician: doctor,
      place: cell.cabinet,
      day: cell.date,
      half: cell.half,
      other,
      other_place: otherCell?.cabinet ?? null,
      other_day: otherCell?.date ?? null,
      other_half: otherCell?.half ?? null,
      changed_by: person,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await recordAs(tx, 'rota-exchange.ask', `rota_exchange:${id}`);
  return id;
}

/** Moves an exchange on from one of these states; `false` when somebody was faster. */
export async function moveExchange(
  tx: Transaction<Tables>,
  id: string,
  from: readonly ExchangeState[],
  to: ExchangeState,
  person: string,
  other?: string,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('rota_exchange')
    .set({ state: to, changed_at: new Date(), changed_by: person, ...(other !== undefined && { other }) })
    .where('id', '=', id)
    .where('state', 'in', [...from])
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await recordAs(tx, `rota-exchange.${to}`, `rota_exchange:${id}`);
  return true;
}

import { randomUUID } from 'node:crypto';
import type { RotaPlan, RotaResult } from '@maillage/contract';
import type { ChangeStep } from '@maillage/supply';
import { sql, type Transaction } from 'kysely';
import { type Author, recordAs } from '../care/stored.ts';
import type { Tables } from '../tables.ts';
import { cellOfSubject, PLAN_SUBJECT, type RotaCellValue, type RotaSubjectValue } from './subjects.ts';

type Tx = Transaction<Tables>;
export type RotaStep = ChangeStep<RotaSubjectValue>;

/** Rows of one statement: far under the parameters that PostgreSQL takes. */
const ROWS_AT_ONCE = 500;

export async function addRota(tx: Tx, plan: RotaPlan, { organisation, person }: Author): Promise<string> {
  const { id } = await tx
    .insertInto('rota')
    .values({ organisation, plan: JSON.stringify(plan), updated_by: person })
    .returning('id')
    .executeTakeFirstOrThrow();
  await recordAs(tx, 'rota.add', `rota:${id}`);
  return id;
}

/** Writes the steps of one action with their history; the caller holds the rota (`lockRota`) and has checked what was before. */
export async function writeRotaSteps(
  tx: Tx,
  rota: string,
  steps: readonly RotaStep[],
  { organisation, person }: Author,
): Promise<void> {
  if (steps.length === 0) return;
  const batch = randomUUID();
  await removeCells(tx, rota, steps);
  await putCells(tx, rota, steps, { organisation, person });
  const plan = steps.find(({ entry }) => entry === PLAN_SUBJECT)?.after as RotaPlan | undefined;
  await tx
    .updateTable('rota')
    .set({
      ...(plan && { plan: JSON.stringify(plan) }),
      version: sql<number>`version + 1`,
      updated_at: sql<Date>`now()`,
      updated_by: person,
    })
    .where('id', '=', rota)
    .execute();
  for (let at = 0; at < steps.length; at += ROWS_AT_ONCE)
    await tx
      .insertInto('rota_change')
      .values(
        steps.slice(at, at + ROWS_AT_ONCE).map(({ entry: subject, kind, before, after, reverts }) => ({
          organisation,
          rota,
          batch,
          subject,
          kind,
          before: json(before),
          after: json(after),
          reverts,
          by: person,
        })),
      )
      .execute();
  await recordAs(tx, `rota.${steps[0]!.kind}`, `rota:${rota}`);
}

async function removeCells(tx: Tx, rota: string, steps: readonly RotaStep[]): Promise<void> {
  const gone = steps.filter(({ after }) => after === null).flatMap(({ entry }) => cellOfSubject(entry) ?? []);
  if (gone.length === 0) return;
  await sql`delete from rota_cell c using jsonb_to_recordset(${JSON.stringify(gone)}::jsonb)
    as g (date date, half text, cabinet uuid, doctor uuid)
    where c.rota = ${rota} and c.day = g.date and c.half = g.half and c.place = g.cabinet and c.clinician = g.doctor`.execute(
    tx,
  );
}

async function putCells(tx: Tx, rota: string, steps: readonly RotaStep[], { organisation, person }: Author) {
  const put = steps.flatMap(({ entry, after }) => {
    const cell = cellOfSubject(entry);
    return cell && after ? [{ ...cell, ...(after as RotaCellValue) }] : [];
  });
  for (let at = 0; at < put.length; at += ROWS_AT_ONCE)
    await tx
      .insertInto('rota_cell')
      .values(
        put.slice(at, at + ROWS_AT_ONCE).map(({ doctor, cabinet, date, half, locked, entered }) => ({
          rota,
          organisation,
          place: cabinet,
          day: date,
          half,
          clinician: doctor,
          locked,
          entered,
          by: person,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(['rota', 'day', 'half', 'place', 'clinician']).doUpdateSet((row) => ({
          locked: row.ref('excluded.locked'),
          entered: row.ref('excluded.entered'),
          by: row.ref('excluded.by'),
        })),
      )
      .execute();
}

/** Puts a rota aside, or brings it back; `false` when there is none in the other state. */
export async function setRotaRemoved(tx: Tx, rota: string, removed: boolean): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('rota')
    .set({ removed })
    .where('id', '=', rota)
    .where('organisation', '=', sql<string>`current_organisation()`)
    .where('removed', '=', !removed)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await recordAs(tx, `rota.${removed ? 'remove' : 'restore'}`, `rota:${rota}`);
  return true;
}

export async function setRotaJob(tx: Tx, rota: string, job: string): Promise<void> {
  await tx.updateTable('rota').set({ job }).where('id', '=', rota).execute();
}

/** What the search answered; its job is over. */
export async function writeRotaResult(tx: Tx, rota: string, result: RotaResult): Promise<void> {
  await tx
    .updateTable('rota')
    .set({ result: JSON.stringify(result), job: null })
    .where('id', '=', rota)
    .execute();
}

const json = (value: object | null): string | null => value && JSON.stringify(value);

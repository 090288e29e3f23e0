import { randomUUID } from 'node:crypto';
import type { ChangeStep, EntryDraft, Origin } from '@maillage/supply';
import { sql, type Transaction } from 'kysely';
import type { Tables } from '../tables.ts';

/** A step, and the version its author read; without one, any version will do as long as the content is `before`. */
export interface VersionedStep extends ChangeStep {
  readonly version?: number;
}

export type Written =
  | { readonly status: 'written'; readonly batch: string }
  /** Somebody wrote this entry meanwhile: nothing was kept. Roll the transaction back. */
  | { readonly status: 'changed-meanwhile'; readonly entry: string };

/**
 * Writes the steps of one action, their history and one line in the audit journal. The caller has locked the entries and
 * read `before` in this transaction (`lockLedger`), and ends the transaction with an error when it is told of a conflict.
 */
export async function writeSteps(
  tx: Transaction<Tables>,
  steps: readonly VersionedStep[],
  { organisation, person, origin = 'coordinator' }: { organisation: string; person: string; origin?: Origin },
): Promise<Written> {
  const batch = randomUUID();
  for (const step of steps) {
    if (!(await writeEntry(tx, step, organisation, person, origin)))
      return { status: 'changed-meanwhile', entry: step.entry };
    await appendChange(tx, step, { organisation, person, batch });
  }
  await journal(tx, batch, steps);
  return { status: 'written', batch };
}

/** One writer at a time in an organisation's ledger, so that heads are not given away twice. Held until the transaction ends. */
export async function lockLedger(tx: Transaction<Tables>): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('maillage ledger ' || current_organisation(), 0))`.execute(
    tx,
  );
}

async function writeEntry(
  tx: Transaction<Tables>,
  { entry, before, after, version }: VersionedStep,
  organisation: string,
  person: string,
  origin: Origin,
): Promise<boolean> {
  const columns = { ...(after ? columnsOf(after) : {}), removed: after === null, updated_by: person };
  const update = tx
    .updateTable('ledger_entry')
    .set({ ...columns, version: sql<number>`version + 1`, updated_at: sql<Date>`now()` })
    .where('id', '=', entry)
    .where('organisation', '=', organisation)
    .where('removed', '=', before === null)
    .$if(version !== undefined, (query) => query.where('version', '=', version!));
  const { numUpdatedRows } = await update.executeTakeFirst();
  if (numUpdatedRows > 0n || before !== null || after === null) return numUpdatedRows > 0n;
  const values = { ...columnsOf(after), id: entry, organisation, origin, updated_by: person };
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('ledger_entry')
    .values(values)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

async function appendChange(
  tx: Transaction<Tables>,
  { entry, kind, before, after, reverts }: ChangeStep,
  { organisation, person, batch }: { organisation: string; person: string; batch: string },
): Promise<void> {
  const json = (draft: EntryDraft | null) => draft && JSON.stringify(draft);
  await tx
    .insertInto('ledger_change')
    .values({ organisation, batch, entry, kind, before: json(before), after: json(after), reverts, by: person })
    .execute();
}

/** Which entries changed and how, without names: the journal outlives the ledger. */
async function journal(tx: Transaction<Tables>, batch: string, steps: readonly ChangeStep[]): Promise<void> {
  const kinds = [...new Set(steps.map(({ kind }) => kind))].join('+');
  const details = { batch, changes: steps.length, entries: steps.slice(0, 50).map(({ entry }) => entry) };
  await sql`select audit(${`ledger.${kinds}`}, ${`ledger_entry:${steps[0]?.entry ?? ''}`}, ${JSON.stringify(details)}::jsonb)`.execute(
    tx,
  );
}

function columnsOf(draft: EntryDraft) {
  return {
    commune: draft.commune,
    profession: draft.profession,
    label: draft.label,
    supply: draft.supply,
    from_day: draft.from,
    to_day: draft.to,
    replaces_heads: draft.replacesHeads,
    heads: draft.heads ?? null,
    certainty: draft.certainty,
    birth_year: draft.birthYear ?? null,
    note: draft.note ?? null,
  };
}

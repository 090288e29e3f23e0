import { randomUUID } from 'node:crypto';
import type { ScenarioDraft, ScenarioHeadline } from '@maillage/contract';
import type { ChangeStep } from '@maillage/supply';
import { sql, type Transaction } from 'kysely';
import type { Tables } from '../tables.ts';

/** A step, the version its author read, and the figures of what it leads to. */
export interface ScenarioStep extends ChangeStep<ScenarioDraft> {
  readonly version?: number;
  readonly headline?: ScenarioHeadline | null;
}

export type ScenariosWritten =
  | { readonly status: 'written'; readonly batch: string }
  /** Somebody wrote this scenario meanwhile: nothing was kept. Roll the transaction back. */
  | { readonly status: 'changed-meanwhile'; readonly scenario: string };

/** Writes the steps of one action, their history and one line in the audit journal; the caller has locked the scenarios. */
export async function writeScenarioSteps(
  tx: Transaction<Tables>,
  steps: readonly ScenarioStep[],
  { organisation, person }: { organisation: string; person: string },
): Promise<ScenariosWritten> {
  const batch = randomUUID();
  for (const step of steps) {
    if (!(await writeScenario(tx, step, organisation, person)))
      return { status: 'changed-meanwhile', scenario: step.entry };
    const { entry: scenario, kind, before, after, reverts } = step;
    await tx
      .insertInto('scenario_change')
      .values({ organisation, batch, scenario, kind, before: json(before), after: json(after), reverts, by: person })
      .execute();
  }
  const kinds = [...new Set(steps.map(({ kind }) => kind))].join('+');
  const details = { batch, changes: steps.length };
  await sql`select audit(${`scenario.${kinds}`}, ${`scenario:${steps[0]?.entry ?? ''}`}, ${JSON.stringify(details)}::jsonb)`.execute(
    tx,
  );
  return { status: 'written', batch };
}

/** One writer at a time among an organisation's scenarios. Held until the transaction ends. */
export async function lockScenarios(tx: Transaction<Tables>): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('maillage scenarios ' || current_organisation(), 0))`.execute(
    tx,
  );
}

/** Gives a scenario a token under which anybody may read it, or takes it back (null). */
export async function shareScenario(tx: Transaction<Tables>, id: string, token: string | null): Promise<void> {
  await tx.updateTable('scenario').set({ share_token: token }).where('id', '=', id).execute();
  await sql`select audit(${token ? 'scenario.share' : 'scenario.unshare'}, ${`scenario:${id}`}, '{}'::jsonb)`.execute(
    tx,
  );
}

async function writeScenario(
  tx: Transaction<Tables>,
  { entry, before, after, version, headline }: ScenarioStep,
  organisation: string,
  person: string,
): Promise<boolean> {
  const written = after ? { draft: JSON.stringify(after), headline: json(headline ?? null) } : {};
  const { numUpdatedRows } = await tx
    .updateTable('scenario')
    .set({
      ...written,
      removed: after === null,
      updated_by: person,
      version: sql<number>`version + 1`,
      updated_at: sql<Date>`now()`,
    })
    .where('id', '=', entry)
    .where('organisation', '=', organisation)
    .where('removed', '=', before === null)
    .$if(version !== undefined, (query) => query.where('version', '=', version!))
    .executeTakeFirst();
  if (numUpdatedRows > 0n || before !== null || after === null) return numUpdatedRows > 0n;
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('scenario')
    .values({
      id: entry,
      organisation,
      draft: JSON.stringify(after),
      headline: json(headline ?? null),
      updated_by: person,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

const json = (value: object | null): string | null => value && JSON.stringify(value);

import type { ScenarioDraft, ScenarioHeadline } from '@maillage/contract';
import { sql, type Transaction } from 'kysely';
import type { Tables } from '../tables.ts';

/** What a scenario promised when it became planned supply. */
export interface StoredPromise {
  readonly id: string;
  readonly batch: string;
  readonly entries: readonly string[];
  readonly draft: ScenarioDraft;
  readonly promised: ScenarioHeadline;
  readonly at: string;
  readonly byName: string | null;
}

export async function addPromise(
  tx: Transaction<Tables>,
  { organisation, person }: { organisation: string; person: string },
  promise: Pick<StoredPromise, 'batch' | 'draft' | 'promised'> & { scenario: string; entries: string[] },
): Promise<void> {
  const { scenario, batch, entries, draft, promised } = promise;
  const values = { organisation, scenario, batch, entries, by: person };
  await tx
    .insertInto('scenario_promise')
    .values({ ...values, draft: JSON.stringify(draft), promised: JSON.stringify(promised) })
    .execute();
}

/** The promises of a scenario, latest first. */
export async function readPromises(tx: Transaction<Tables>, scenario: string): Promise<StoredPromise[]> {
  const rows = await tx
    .selectFrom('scenario_promise as r')
    .leftJoin('person as p', 'p.id', 'r.by')
    .select(['r.id', 'r.batch', 'r.entries', 'r.draft', 'r.promised', 'r.at', 'p.name as byName'])
    .where('r.organisation', '=', sql<string>`current_organisation()`)
    .where('r.scenario', '=', scenario)
    .orderBy('r.at', 'desc')
    .execute();
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
}

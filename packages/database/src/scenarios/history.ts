import type { ScenarioDraft } from '@maillage/contract';
import type { Change } from '@maillage/supply';
import { sql, type Transaction } from 'kysely';
import type { Tables } from '../tables.ts';

/** A version of a scenario as its history shows it. */
export interface StoredScenarioChange extends Change<ScenarioDraft> {
  /** Grows with time. */
  readonly number: number;
  readonly at: string;
  readonly byName: string | null;
}

/** How many of a person's latest actions can be undone. */
const UNDO_DEPTH = 100;

/** The person's latest actions on a scenario (or on all), whole and oldest first: what `undo` and `redo` look at. */
export async function readOwnScenarioActions(
  tx: Transaction<Tables>,
  person: string,
  scenario?: string,
): Promise<StoredScenarioChange[]> {
  const batches = tx
    .selectFrom('scenario_change')
    .select('batch')
    .where('organisation', '=', sql<string>`current_organisation()`)
    .where('by', '=', person)
    .$if(scenario !== undefined, (query) => query.where('scenario', '=', scenario!))
    .groupBy('batch')
    .orderBy(sql`max(number)`, 'desc')
    .limit(UNDO_DEPTH);
  const rows = await changes(tx).where('c.batch', 'in', batches).orderBy('c.number').execute();
  return rows.map(toChange);
}

/** The versions of a scenario, latest first. */
export async function readScenarioHistory(
  tx: Transaction<Tables>,
  scenario: string,
  limit: number,
): Promise<StoredScenarioChange[]> {
  const rows = await changes(tx).where('c.scenario', '=', scenario).orderBy('c.number', 'desc').limit(limit).execute();
  return rows.map(toChange);
}

function changes(tx: Transaction<Tables>) {
  return tx
    .selectFrom('scenario_change as c')
    .leftJoin('person as p', 'p.id', 'c.by')
    .select(['c.number', 'c.id', 'c.batch', 'c.scenario as entry', 'c.kind', 'c.before', 'c.after', 'c.reverts'])
    .select(['c.by', 'c.at', 'p.name as byName'])
    .where('c.organisation', '=', sql<string>`current_organisation()`);
}

function toChange({
  number,
  at,
  ...row
}: { number: string; at: Date } & Omit<StoredScenarioChange, 'number' | 'at'>): StoredScenarioChange {
  return { ...row, number: Number(number), at: at.toISOString() };
}

import type { ScenarioDraft, ScenarioHeadline } from '@maillage/contract';
import type { Entry } from '@maillage/supply';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Tables } from '../tables.ts';

/** A scenario as it stands, with what a writer must name to change it. */
export interface StoredScenario {
  readonly id: string;
  readonly organisation: string;
  readonly draft: ScenarioDraft;
  readonly headline: ScenarioHeadline | null;
  readonly version: number;
  readonly shareToken: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Name of the person, or null when the organisation no longer knows them. */
  readonly updatedBy: string | null;
}

/** The scenarios of the request's organisation that are not removed, the latest written first. */
export async function readScenarios(tx: Transaction<Tables>): Promise<StoredScenario[]> {
  const rows = await scenarios(tx)
    .where('s.organisation', '=', sql<string>`current_organisation()`)
    .orderBy('s.updated_at', 'desc')
    .orderBy('s.id')
    .execute();
  return rows.map(toScenario);
}

export async function readScenario(tx: Transaction<Tables>, id: string): Promise<StoredScenario | undefined> {
  const row = await scenarios(tx)
    .where('s.organisation', '=', sql<string>`current_organisation()`)
    .where('s.id', '=', id)
    .executeTakeFirst();
  return row && toScenario(row);
}

/** A shared scenario with what makes its baseline. */
export interface SharedScenario {
  readonly scenario: StoredScenario;
  /** The organisation's entries of its profession, without labels, names or birth years. */
  readonly ledger: readonly Entry[];
  /** Its territory when the organisation created it. */
  readonly territory: { readonly name: string; readonly communes: readonly string[] } | undefined;
}

/** The scenario of a share token, for anybody who holds it; the policies see the token and nothing else. */
export async function readSharedScenario(app: Kysely<Tables>, token: string): Promise<SharedScenario | undefined> {
  return app.transaction().execute(async (tx) => {
    await sql`select set_config('maillage.person', '', true), set_config('maillage.organisation', '', true),
      set_config('maillage.role', '', true), set_config('maillage.share', ${token}, true)`.execute(tx);
    const row = await scenarios(tx).where('s.share_token', '=', token).executeTakeFirst();
    if (!row) return undefined;
    const ledger = await sql<SharedEntry>`select * from shared_ledger(${token})`.execute(tx);
    const communes = await sql<{ name: string; commune: string }>`select * from shared_territory(${token})`.execute(tx);
    const [first] = communes.rows;
    return {
      scenario: toScenario(row),
      ledger: ledger.rows.map(toEntry),
      territory: first && { name: first.name, communes: communes.rows.map(({ commune }) => commune) },
    };
  });
}

interface SharedEntry {
  readonly id: string;
  readonly commune: string;
  readonly profession: string;
  readonly supply: number;
  readonly from_day: string | null;
  readonly to_day: string | null;
  readonly replaces_heads: number;
}

function toEntry({ from_day: from, to_day: to, replaces_heads: replacesHeads, ...entry }: SharedEntry): Entry {
  return { ...entry, from, to, replacesHeads, label: '', certainty: 'planned', origin: 'coordinator' };
}

function scenarios(tx: Transaction<Tables>) {
  return tx
    .selectFrom('scenario as s')
    .leftJoin('person as p', 'p.id', 's.updated_by')
    .select(['s.id', 's.organisation', 's.draft', 's.headline', 's.version'])
    .select(['s.share_token as shareToken', 's.created_at as createdAt', 's.updated_at as updatedAt'])
    .select('p.name as updatedBy')
    .where('s.removed', '=', false);
}

function toScenario({
  createdAt,
  updatedAt,
  ...row
}: Omit<StoredScenario, 'createdAt' | 'updatedAt'> & { createdAt: Date; updatedAt: Date }): StoredScenario {
  return { ...row, createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString() };
}

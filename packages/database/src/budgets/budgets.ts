import type { BudgetDraft } from '@maillage/contract';
import { sql, type Transaction } from 'kysely';
import { setDeleted } from '../setDeleted.ts';
import type { Tables } from '../tables.ts';

/** A budget as it stands. */
export interface StoredBudget {
  readonly id: string;
  readonly draft: BudgetDraft;
  readonly version: number;
  readonly updatedAt: string;
  /** Name of the person, or null when the organisation no longer knows them. */
  readonly updatedBy: string | null;
}

export interface StoredVersion {
  readonly number: number;
  readonly draft: BudgetDraft;
  readonly at: string;
  readonly by: string | null;
}

/** Who writes, in which organisation. */
export interface BudgetAuthor {
  readonly organisation: string;
  readonly person: string;
}

/** The budgets of the request's organisation that are not deleted, the last changed first; or one of them. */
export async function readBudgets(tx: Transaction<Tables>, id?: string): Promise<StoredBudget[]> {
  const rows = await tx
    .selectFrom('budget as b')
    .leftJoin('person as p', 'p.id', 'b.updated_by')
    .select(['b.id', 'b.draft', 'b.version', 'b.updated_at as updatedAt', 'p.name as updatedBy'])
    .where('b.organisation', '=', sql<string>`current_organisation()`)
    .where('b.deleted_at', 'is', null)
    .$if(id !== undefined, (query) => query.where('b.id', '=', id!))
    .orderBy('b.updated_at', 'desc')
    .orderBy('b.id')
    .execute();
  return rows.map(({ updatedAt, ...row }) => ({ ...row, updatedAt: updatedAt.toISOString() }));
}

/** Versions of a budget, latest first, fifty at most. */
export async function readBudgetVersions(tx: Transaction<Tables>, budget: string): Promise<StoredVersion[]> {
  const rows = await tx
    .selectFrom('budget_version as v')
    .leftJoin('person as p', 'p.id', 'v.by')
    .select(['v.number', 'v.draft', 'v.at', 'p.name as by'])
    .where('v.organisation', '=', sql<string>`current_organisation()`)
    .where('v.budget', '=', budget)
    .orderBy('v.number', 'desc')
    .limit(50)
    .execute();
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
}

/** One version of a budget, however old. */
export async function readBudgetVersion(
  tx: Transaction<Tables>,
  budget: string,
  number: number,
): Promise<BudgetDraft | undefined> {
  const row = await tx
    .selectFrom('budget_version')
    .select('draft')
    .where('organisation', '=', sql<string>`current_organisation()`)
    .where('budget', '=', budget)
    .where('number', '=', number)
    .executeTakeFirst();
  return row?.draft;
}

export async function addBudget(tx: Transaction<Tables>, draft: BudgetDraft, author: BudgetAuthor): Promise<string> {
  const { id } = await tx
    .insertInto('budget')
    .values({ organisation: author.organisation, draft: JSON.stringify(draft), updated_by: author.person })
    .returning('id')
    .executeTakeFirstOrThrow();
  await appendVersion(tx, id, 1, draft, author);
  await record(tx, 'budget.add', id, 1);
  return id;
}

/** Writes the next version over the one that was read; `false` when that one is no longer the current. */
export async function changeBudget(
  tx: Transaction<Tables>,
  id: string,
  version: number,
  draft: BudgetDraft,
  author: BudgetAuthor,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('budget')
    .set({
      draft: JSON.stringify(draft),
      version: version + 1,
      updated_at: sql<Date>`now()`,
      updated_by: author.person,
    })
    .where('id', '=', id)
    .where('organisation', '=', author.organisation)
    .where('version', '=', version)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await appendVersion(tx, id, version + 1, draft, author);
  await record(tx, 'budget.change', id, version + 1);
  return true;
}

/** Deletes a budget, or brings it back; `false` when there is none in the other state. */
export async function setBudgetDeleted(tx: Transaction<Tables>, id: string, deleted: boolean): Promise<boolean> {
  if (!(await setDeleted(tx, 'budget', id, deleted))) return false;
  await record(tx, deleted ? 'budget.remove' : 'budget.restore', id);
  return true;
}

async function appendVersion(
  tx: Transaction<Tables>,
  budget: string,
  number: number,
  draft: BudgetDraft,
  { organisation, person }: BudgetAuthor,
): Promise<void> {
  await tx
    .insertInto('budget_version')
    .values({ budget, organisation, number, draft: JSON.stringify(draft), by: person })
    .execute();
}

async function record(tx: Transaction<Tables>, action: string, id: string, version?: number): Promise<void> {
  const details = JSON.stringify(version === undefined ? {} : { version });
  await sql`select audit(${action}, ${`budget:${id}`}, ${details}::jsonb)`.execute(tx);
}

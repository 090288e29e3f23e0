import type { SitingAnswer, SitingQuestion } from '@maillage/contract';
import { sql, type Transaction } from 'kysely';
import type { Tables } from '../tables.ts';

/** A question about where to place care, and its answer once there is one. */
export interface StoredSiting {
  readonly id: string;
  readonly question: SitingQuestion;
  readonly answer: SitingAnswer | null;
  readonly job: string | null;
  readonly askedAt: string;
}

/** One question of the request's organisation, by id or by what was asked. */
export async function readSiting(
  tx: Transaction<Tables>,
  by: { readonly id: string } | { readonly key: string },
): Promise<StoredSiting | undefined> {
  const row = await tx
    .selectFrom('siting')
    .select(['id', 'question', 'answer', 'job', 'asked_at as askedAt'])
    .where('organisation', '=', sql<string>`current_organisation()`)
    .where('id' in by ? 'id' : 'key', '=', 'id' in by ? by.id : by.key)
    .executeTakeFirst();
  return row && { ...row, askedAt: row.askedAt.toISOString() };
}

/** The same question asked twice at the same time has one row. */
export async function addSiting(
  tx: Transaction<Tables>,
  siting: {
    readonly organisation: string;
    readonly person: string;
    readonly key: string;
    readonly question: SitingQuestion;
  },
): Promise<string> {
  const { id } = await tx
    .insertInto('siting')
    .values({
      organisation: siting.organisation,
      key: siting.key,
      question: JSON.stringify(siting.question),
      asked_by: siting.person,
    })
    .onConflict((conflict) => conflict.columns(['organisation', 'key']).doUpdateSet({ job: null }))
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function setSitingJob(tx: Transaction<Tables>, id: string, job: string): Promise<void> {
  await tx.updateTable('siting').set({ job }).where('id', '=', id).execute();
}

export async function answerSiting(tx: Transaction<Tables>, id: string, answer: SitingAnswer): Promise<void> {
  await tx
    .updateTable('siting')
    .set({ answer: JSON.stringify(answer) })
    .where('id', '=', id)
    .execute();
}

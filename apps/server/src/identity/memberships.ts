import type { Me } from '@maillage/contract';
import type { Tables } from '@maillage/database';
import type { Transaction } from 'kysely';

/** The organisations of a person, with the first territory of each: where its day begins. */
export async function membershipsOf(tx: Transaction<Tables>, person: string): Promise<Me['memberships']> {
  const rows = await tx
    .selectFrom('membership')
    .innerJoin('organisation', 'organisation.id', 'membership.organisation')
    .select((row) => [
      'organisation.id',
      'organisation.name',
      'organisation.kind',
      'organisation.demo',
      'membership.role',
      row
        .selectFrom('territory')
        .select('territory.id')
        .whereRef('territory.organisation', '=', 'organisation.id')
        .where('deleted_at', 'is', null)
        .orderBy('created_at')
        .limit(1)
        .as('territory'),
    ])
    .where('membership.person', '=', person)
    .orderBy('membership.since')
    .execute();
  return rows.map(({ role, ...organisation }) => ({ organisation, role }));
}

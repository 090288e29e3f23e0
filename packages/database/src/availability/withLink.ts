import { type Kysely, sql, type Transaction } from 'kysely';
import type { Tables } from '../tables.ts';

export interface LinkOwner {
  readonly clinician: string;
  readonly organisation: string;
}

/**
 * One transaction in which the policies see whoever holds a personal link, without account: their own answer and the places of
 * their organisation, nothing else. `undefined` when the link is unknown, expired or revoked.
 */
export function withLink<T>(
  app: Kysely<Tables>,
  tokenHash: string,
  run: (tx: Transaction<Tables>, owner: LinkOwner) => Promise<T>,
): Promise<T | undefined> {
  return app.transaction().execute(async (tx) => {
    await sql`select set_config('maillage.person', '', true), set_config('maillage.role', '', true),
      set_config('maillage.link', ${tokenHash}, true)`.execute(tx);
    const found =
      await sql<LinkOwner>`select linked_clinician() as clinician, linked_organisation() as organisation`.execute(tx);
    const owner = found.rows[0];
    if (!owner?.clinician) return undefined;
    await sql`select set_config('maillage.organisation', ${owner.organisation}, true)`.execute(tx);
    return run(tx, owner);
  });
}

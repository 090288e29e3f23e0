import { type Kysely, sql, type Transaction } from 'kysely';
import type { Role, Tables } from './tables.ts';

/** On whose behalf a request runs. All absent: a resident without account. */
export interface Actor {
  readonly person?: string | undefined;
  readonly organisation?: string | undefined;
  readonly role?: Role | undefined;
}

/**
 * One transaction in which the policies see this person, acting in this organisation with this role. The policies check
 * that the membership exists: naming a role that the person does not hold shows nothing more.
 */
export function withRequest<T>(
  app: Kysely<Tables>,
  { person = '', organisation = '', role }: Actor,
  run: (tx: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  return app.transaction().execute(async (tx) => {
    await sql`select set_config('maillage.person', ${person}, true), set_config('maillage.organisation', ${organisation}, true),
      set_config('maillage.role', ${role ?? ''}, true)`.execute(tx);
    return run(tx);
  });
}

import type { Database, OrganisationKind } from '@maillage/database';
import { accountFor } from './accountFor.ts';

/** Opens an organisation for a person who coordinates it, on behalf of whoever runs the host. Returns its id. */
export async function addOrganisation(
  database: Database,
  name: string,
  kind: OrganisationKind,
  email: string,
): Promise<string> {
  const person = await accountFor(database.identityPool, email.toLowerCase());
  return database.owner.transaction().execute(async (tx) => {
    const { id } = await tx.insertInto('organisation').values({ name, kind }).returning('id').executeTakeFirstOrThrow();
    await tx.insertInto('membership').values({ organisation: id, person, role: 'coordinator' }).execute();
    return id;
  });
}

import type { Role } from '@maillage/contract';
import { withRequest } from '@maillage/database';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { recordAudit } from '../audit/record.ts';
import { languageOf } from '../http/language.ts';
import { accountFor } from './accountFor.ts';
import { invitationLetter } from './invitationLetter.ts';

export interface InvitedMember {
  readonly email: string;
  readonly name?: string | undefined;
  readonly role: Role;
}

/** Gives somebody a role in the organisation of the request, and tells them by mail. Returns the id of their account. */
export async function inviteMember(
  { database, settings, mailer }: Pick<FastifyInstance, 'database' | 'settings' | 'mailer'>,
  request: FastifyRequest,
  { email, name, role }: InvitedMember,
): Promise<string> {
  const person = await accountFor(database.identityPool, email.toLowerCase(), name);
  const organisation = request.actor.organisation!;
  const organisationName = await withRequest(database.app, request.actor, async (tx) => {
    await tx
      .insertInto('membership')
      .values({ organisation, person, role })
      .onConflict((c) => c.doNothing())
      .execute();
    await recordAudit(tx, 'member/added', person, { role });
    const query = tx.selectFrom('organisation').select('name').where('id', '=', organisation);
    return (await query.executeTakeFirstOrThrow()).name;
  });
  const address = settings.publicUrl ?? `${request.protocol}://${request.host}`;
  const locale = languageOf(request);
  await mailer.send(invitationLetter({ recipient: email, locale, organisation, name: organisationName, address }));
  return person;
}

import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { ApiError, ClinicianInvitation, SavedClinician } from '@maillage/contract';
import { linkClinician, readClinicians, withRequest } from '@maillage/database';
import { atlasOf } from '../../atlas/holder.ts';
import { inviteMember } from '../../organisations/inviteMember.ts';
import { params } from '../../projects/routes/shared.ts';
import { clinicianAnswer } from '../answer.ts';
import { storedClinician } from '../storedClinician.ts';

/** The account with which a clinician answers for themselves. */
export const invitationRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const holder = atlasOf(app.database, app.settings.dataFolder);
  const config = { access: ['coordinator'] } as const;
  const response = { 200: SavedClinician };

  app.post(
    '/api/care/clinicians/:id/invitation',
    {
      config,
      schema: {
        summary: 'Link the account of an address, as a professional of the organisation, and tell them by mail',
        params,
        body: ClinicianInvitation,
        response,
      },
    },
    async (request) => {
      const { actor } = request;
      const { id } = request.params;
      const { content } = await withRequest(app.database.app, actor, (tx) => storedClinician(tx, id));
      const { email } = request.body;
      const person = await inviteMember(app, request, { email, name: content.name, role: 'professional' });
      return withRequest(app.database.app, actor, async (tx) => {
        const other = (await readClinicians(tx)).find((one) => one.person === person && one.id !== id);
        if (other) throw new ApiError('care/account-taken', { name: other.content.name });
        await linkClinician(tx, id, person);
        return clinicianAnswer(holder.current(), await storedClinician(tx, id), actor);
      });
    },
  );

  app.delete(
    '/api/care/clinicians/:id/invitation',
    { config, schema: { summary: 'Unlink the account; the person stays a member', params, response } },
    async ({ actor, params: { id } }) =>
      withRequest(app.database.app, actor, async (tx) => {
        await storedClinician(tx, id);
        await linkClinician(tx, id, null);
        return clinicianAnswer(holder.current(), await storedClinician(tx, id), actor);
      }),
  );
};

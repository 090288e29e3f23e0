import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox';
import { ApiError, ClinicianChange, ClinicianContent, ClinicianList, roles, SavedClinician } from '@maillage/contract';
import {
  addClinician,
  changeClinician,
  countSessionsToCome,
  readClinicians,
  setClinicianDeleted,
  withRequest,
} from '@maillage/database';
import { atlasOf } from '../../atlas/holder.ts';
import { isUuid } from '../../ledger/isUuid.ts';
import { authorOf, params } from '../../projects/routes/shared.ts';
import { clinicianAnswer } from '../answer.ts';
import { checkClinician } from '../check.ts';
import { storedClinician } from '../storedClinician.ts';

/** Those who give half-days: members read, coordinators write, and everybody corrects their own entry. */
export const clinicianRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const holder = atlasOf(app.database, app.settings.dataFolder);
  const write = { access: ['coordinator'] } as const;
  const response = { 200: SavedClinician };

  app.get(
    '/api/care/clinicians',
    {
      config: { access: roles },
      schema: { summary: 'Clinicians of the organisation', response: { 200: ClinicianList } },
    },
    async ({ actor }) =>
      withRequest(app.database.app, actor, async (tx) => ({
        clinicians: (await readClinicians(tx)).map((one) => clinicianAnswer(holder.current(), one, actor)),
        editable: actor.role === 'coordinator',
      })),
  );

  app.post(
    '/api/care/clinicians',
    {
      config: write,
      schema: { summary: 'Add a clinician', body: ClinicianContent, response: { 201: SavedClinician } },
    },
    async ({ actor, body }, reply) => {
      const content = checkClinician(body, holder.current());
      reply.code(201);
      return withRequest(app.database.app, actor, async (tx) => {
        const id = await addClinician(tx, content, null, authorOf(actor));
        return clinicianAnswer(holder.current(), await storedClinician(tx, id), actor);
      });
    },
  );

  app.put(
    '/api/care/clinicians/:id',
    {
      config: { access: ['coordinator', 'professional'] },
      schema: {
        summary: 'Write over the version read; a professional writes their own entry',
        params,
        body: ClinicianChange,
        response,
      },
    },
    async ({ actor, params: { id }, body }) => {
      const content = checkClinician(body.content, holder.current());
      return withRequest(app.database.app, actor, async (tx) => {
        const before = await storedClinician(tx, id);
        if (actor.role !== 'coordinator' && before.person !== actor.person) throw new ApiError('identity/forbidden');
        if (!(await changeClinician(tx, id, body.version, content, authorOf(actor))))
          throw new ApiError('care/changed-meanwhile', { current: clinicianAnswer(holder.current(), before, actor) });
        return clinicianAnswer(holder.current(), await storedClinician(tx, id), actor);
      });
    },
  );

  app.delete(
    '/api/care/clinicians/:id',
    {
      config: write,
      schema: {
        summary: 'Remove a clinician without sessions to come; they can be brought back',
        params,
        response: { 204: Type.Null() },
      },
    },
    async ({ actor, params: { id } }, reply) => {
      await withRequest(app.database.app, actor, async (tx) => {
        await storedClinician(tx, id);
        const count = await countSessionsToCome(tx, 'clinician', id);
        if (count > 0) throw new ApiError('care/in-use', { count });
        await setClinicianDeleted(tx, id, true);
      });
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/care/clinicians/:id/restore',
    { config: write, schema: { summary: 'Bring back a removed clinician', params, response } },
    async ({ actor, params: { id } }) =>
      withRequest(app.database.app, actor, async (tx) => {
        if (!isUuid(id) || !(await setClinicianDeleted(tx, id, false)))
          throw new ApiError('care/clinician-unknown', { id });
        return clinicianAnswer(holder.current(), await storedClinician(tx, id), actor);
      }),
  );
};

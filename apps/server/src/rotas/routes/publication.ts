import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from '@fastify/type-provider-typebox';
import { ApiError, RotaPublications, RotaPublishing, roles } from '@maillage/contract';
import { readPublications, withRequest } from '@maillage/database';
import { atlasOf } from '../../atlas/holder.ts';
import type { Letter } from '../../mail/mailer.ts';
import { params } from '../../projects/routes/shared.ts';
import { localesOf, publicationLetter, senderOf } from '../letters.ts';
import { loadRota } from '../loadRota.ts';
import { type PlannedPublication, planPublication, publishRota } from '../publishRota.ts';

/** Publication: what it would change, then the sessions in one transaction and a mail to each doctor concerned. */
export const publicationRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const holder = atlasOf(app.database, app.settings.dataFolder);
  const config = { access: ['coordinator'] } as const;
  const response = { 200: RotaPublishing };

  app.get(
    '/api/rotas/:id/publication',
    {
      config,
      schema: { summary: 'What publishing would change, for whom, and the rules it would break', params, response },
    },
    async ({ actor, params: { id } }) =>
      withRequest(app.database.app, actor, async (tx) => (await planPublication(tx, holder.current(), id)).answer),
  );

  app.post(
    '/api/rotas/:id/publication',
    {
      config,
      schema: {
        summary:
          'Publish: sessions that stay keep their id, others change hands, are added or cancelled; doctors are told by mail',
        params,
        body: Type.Object({ version: Type.Integer({ minimum: 1 }) }),
        response,
      },
    },
    async (request) => {
      const { actor, body, params: of } = request;
      const address = app.settings.publicUrl ?? `${request.protocol}://${request.host}`;
      const { answer, letters } = await withRequest(app.database.app, actor, async (tx) => {
        const planned = await planPublication(tx, holder.current(), of.id);
        if (planned.rota.stored.version !== body.version) throw new ApiError('rota/changed-meanwhile');
        await publishRota(tx, actor, planned);
        return { answer: planned.answer, letters: await lettersOf(tx, planned, actor.organisation!, address) };
      });
      for (const letter of letters) await app.mailer.send(letter);
      return answer;
    },
  );

  app.get(
    '/api/rotas/:id/publications',
    {
      config: { access: roles },
      schema: { summary: 'What was published when', params, response: { 200: RotaPublications } },
    },
    async ({ actor, params: { id } }) =>
      withRequest(app.database.app, actor, async (tx) => {
        const { stored } = await loadRota(tx, id);
        const publications = await readPublications(tx, stored.id);
        return {
          publications: publications.map(({ number, at, by, added, removed, mailed }) => ({
            number,
            at,
            by: by ?? '',
            added,
            removed,
            mailed,
          })),
        };
      }),
  );
};

/** One letter for each doctor whose half-days change and who has an address. */
async function lettersOf(
  tx: Parameters<typeof loadRota>[0],
  { rota, diff }: PlannedPublication,
  organisation: string,
  address: string,
): Promise<Letter[]> {
  const sender = await senderOf(tx, organisation, address);
  const locales = await localesOf(
    tx,
    rota.clinicians.flatMap(({ person }) => person ?? []),
  );
  const cabinetName = (id: string) => rota.places.find((place) => place.id === id)?.content.name ?? '';
  return diff.doctors.flatMap(({ doctor, added, removed }) => {
    const clinician = rota.clinicians.find(({ id }) => id === doctor);
    if (!clinician?.content.email) return [];
    const { name, email } = clinician.content;
    const locale = (clinician.person !== null && locales.get(clinician.person)) || 'fr';
    const news = { rotaName: rota.stored.plan.name, added, removed, cabinetName };
    return [publicationLetter({ name, email, locale }, sender, news)];
  });
}

import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { ApiError, Campaign, CampaignDraft, CampaignList } from '@maillage/contract';
import {
  addCampaign,
  readCampaigns,
  readClinicians,
  readRequests,
  type StoredCampaign,
  type StoredRequest,
  setCampaignClosed,
  type Tables,
  withRequest,
} from '@maillage/database';
import type { Transaction } from 'kysely';
import { isUuid } from '../../ledger/isUuid.ts';
import { today } from '../../ledger/today.ts';
import { authorOf, params } from '../../projects/routes/shared.ts';
import { sendDueRequests } from '../campaign/sendDueRequests.ts';
import { periodProblems } from '../check.ts';

/** Asking clinicians for their availability: by mail, with reminders, and who has answered. */
export const campaignRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const config = { access: ['coordinator'] } as const;
  const response = { 200: Campaign };

  app.get(
    '/api/availability/campaigns',
    { config, schema: { summary: 'Requests for availability and who answered', response: { 200: CampaignList } } },
    async ({ actor }) =>
      withRequest(app.database.app, actor, async (tx) => ({ campaigns: await answers(tx, await readCampaigns(tx)) })),
  );

  app.post(
    '/api/availability/campaigns',
    {
      config,
      schema: {
        summary: 'Ask clinicians for their availability, by mail',
        body: CampaignDraft,
        response: { 201: Campaign },
      },
    },
    async ({ actor, body }, reply) => {
      checkDraft(body);
      const id = await withRequest(app.database.app, actor, async (tx) => {
        const known = new Set((await readClinicians(tx)).map((one) => one.id));
        const unknown = body.clinicians.find((one) => !known.has(one));
        if (unknown) throw new ApiError('care/clinician-unknown', { id: unknown });
        return addCampaign(tx, body, body.clinicians, authorOf(actor));
      });
      await sendDueRequests(app);
      reply.code(201);
      return withRequest(app.database.app, actor, (tx) => one(tx, id));
    },
  );

  app.post(
    '/api/availability/campaigns/:id/remind',
    { config, schema: { summary: 'Remind now who has not answered', params, response } },
    async ({ actor, params: { id } }) => {
      const { closed } = await withRequest(app.database.app, actor, (tx) => one(tx, id));
      if (closed) throw new ApiError('availability/campaign-unknown', { id });
      await sendDueRequests(app, id);
      return withRequest(app.database.app, actor, (tx) => one(tx, id));
    },
  );

  for (const [name, closed] of [
    ['close', true],
    ['reopen', false],
  ] as const)
    app.post(
      `/api/availability/campaigns/:id/${name}`,
      {
        config,
        schema: { summary: closed ? 'Stop asking; nobody is reminded' : 'Ask again after closing', params, response },
      },
      async ({ actor, params: { id } }) =>
        withRequest(app.database.app, actor, async (tx) => {
          await one(tx, id);
          await setCampaignClosed(tx, id, closed);
          return one(tx, id);
        }),
    );
};

function checkDraft({ from, through, deadline, clinicians }: CampaignDraft): void {
  const [wrong] = [...periodProblems('', from, through), ...periodProblems('', deadline, deadline)];
  if (wrong) throw new ApiError(wrong.code, { ...wrong.details });
  if (deadline < today() || deadline > through) throw new ApiError('availability/deadline-past', { deadline, through });
  if (clinicians.length === 0) throw new ApiError('availability/nobody-asked');
}

async function one(tx: Transaction<Tables>, id: string): Promise<Campaign> {
  const [campaign] = isUuid(id) ? await answers(tx, await readCampaigns(tx, id)) : [];
  if (!campaign) throw new ApiError('availability/campaign-unknown', { id });
  return campaign;
}

async function answers(tx: Transaction<Tables>, campaigns: readonly StoredCampaign[]): Promise<Campaign[]> {
  const requests = Map.groupBy(
    await readRequests(
      tx,
      campaigns.map(({ id }) => id),
    ),
    ({ campaign }) => campaign,
  );
  return campaigns.map(({ createdAt, closedAt, ...fields }) => ({
    ...fields,
    createdAt: createdAt.toISOString(),
    closed: closedAt !== null,
    requests: (requests.get(fields.id) ?? []).map(requestAnswer),
  }));
}

const requestAnswer = ({ campaign: _, askedAt, answeredAt, ...rest }: StoredRequest): Campaign['requests'][number] => ({
  ...rest,
  askedAt: askedAt?.toISOString() ?? null,
  answeredAt: answeredAt?.toISOString() ?? null,
});

import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox';
import { ApiError, Exchange, ExchangeAsk, ExchangeList, ExchangePossibilities, Half } from '@maillage/contract';
import {
  type Actor,
  addExchange,
  moveExchange,
  readExchanges,
  readOwnClinician,
  type StoredExchange,
  type Tables,
  withRequest,
} from '@maillage/database';
import { swapAllowed } from '@maillage/rota';
import type { FastifyRequest } from 'fastify';
import type { Transaction } from 'kysely';
import { atlasOf } from '../../atlas/holder.ts';
import { isUuid } from '../../ledger/isUuid.ts';
import { authorOf, params } from '../../projects/routes/shared.ts';
import { applyExchange, sentencesOf } from '../exchanges/applyExchange.ts';
import { exchangeAnswers, possible } from '../exchanges/exchangeAnswer.ts';
import { exchangeLetters } from '../exchanges/exchangeLetters.ts';
import { type PublishedRota, publishedRota } from '../exchanges/publishedRota.ts';
import { swapOf, swapsFor } from '../exchanges/swaps.ts';

type Tx = Transaction<Tables>;

/** Swaps and gifts between doctors: asked, accepted by the colleague, approved by a coordinator, applied; each step is mailed. */
export const exchangeRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const holder = atlasOf(app.database, app.settings.dataFolder);
  const doctors = { access: ['professional'] } as const;
  const both = { access: ['professional', 'coordinator'] } as const;

  app.get(
    '/api/rotas/exchanges',
    {
      config: both,
      schema: { summary: 'Exchanges that concern me, or all for a coordinator', response: { 200: ExchangeList } },
    },
    async ({ actor }) =>
      withRequest(app.database.app, actor, async (tx) => ({
        exchanges: await exchangeAnswers(tx, actor, await readExchanges(tx)),
      })),
  );

  app.get(
    '/api/rotas/:id/possibilities',
    {
      config: doctors,
      schema: {
        summary: 'With whom a half-day of mine could be given or swapped without breaking a rule',
        params,
        querystring: Type.Object({
          cabinet: Type.String({ maxLength: 60 }),
          date: Type.String({ maxLength: 10 }),
          half: Half,
        }),
        response: { 200: ExchangePossibilities },
      },
    },
    async ({ actor, params: { id }, query }) => {
      const doctor = await ownDoctor(actor);
      const rota = await publishedRota(app.database, actor, holder.current(), id);
      if (!isOwn(rota, doctor, query)) throw new ApiError('exchange/not-yours');
      return swapsFor(rota.request, rota.cells, doctor, query, namesOf(rota));
    },
  );

  app.post(
    '/api/rotas/exchanges',
    {
      config: doctors,
      schema: { summary: 'Give a half-day of mine away, or swap it', body: ExchangeAsk, response: { 201: Exchange } },
    },
    async (request, reply) => {
      const { actor, body } = request;
      const doctor = await ownDoctor(actor);
      const rota = await publishedRota(app.database, actor, holder.current(), body.rota);
      if (!isOwn(rota, doctor, body.cell) || body.other === doctor) throw new ApiError('exchange/not-yours');
      if (body.other !== null) refuseBroken(rota, swapOf({ ...body, doctor, other: body.other }));
      const { answer, stored } = await withRequest(app.database.app, actor, async (tx) => {
        const id = await addExchange(tx, { ...body, doctor }, authorOf(actor)).catch((error: { code?: string }) => {
          throw error.code === '23505' ? new ApiError('exchange/asked-already') : error;
        });
        const [added] = await readExchanges(tx, { id });
        return { stored: added!, answer: (await exchangeAnswers(tx, actor, [added!]))[0]! };
      });
      const { give } = swapsFor(rota.request, rota.cells, doctor, body.cell, namesOf(rota));
      await tell(
        request,
        stored,
        give.map((one) => one.doctor),
      );
      reply.code(201);
      return answer;
    },
  );

  for (const action of ['accept', 'decline', 'withdraw', 'approve', 'refuse'] as const)
    app.post(
      `/api/rotas/exchanges/:id/${action}`,
      {
        config: action === 'approve' || action === 'refuse' ? { access: ['coordinator'] } : doctors,
        schema: { summary: summaries[action], params, response: { 200: Exchange } },
      },
      async (request) => {
        const { actor, params: of } = request;
        const { answer, stored } = await withRequest(app.database.app, actor, async (tx) => {
          const before = await exchangeOf(tx, of.id);
          const own = (await readOwnClinician(tx))?.id;
          if (!possible(before, actor, own).includes(action))
            throw new ApiError(
              before.state === 'asked' || before.state === 'accepted' ? 'exchange/unknown' : 'exchange/over',
            );
          if (action === 'accept') await judge(actor, before, own!);
          if (action === 'approve')
            await applyExchange(tx, actor, holder.current(), { ...before, other: before.other! });
          const other = action === 'accept' ? own : undefined;
          if (!(await moveExchange(tx, before.id, [before.state], results[action], actor.person!, other)))
            throw new ApiError('exchange/over');
          const after = { ...before, state: results[action], other: other ?? before.other };
          return { stored: after, answer: (await exchangeAnswers(tx, actor, [after]))[0]! };
        });
        await tell(request, stored, []);
        return answer;
      },
    );

  async function ownDoctor(actor: Actor): Promise<string> {
    const own = await withRequest(app.database.app, actor, (tx) => readOwnClinician(tx));
    if (!own) throw new ApiError('exchange/not-yours');
    return own.id;
  }

  async function judge(actor: Actor, exchange: StoredExchange, other: string): Promise<void> {
    refuseBroken(
      await publishedRota(app.database, actor, holder.current(), exchange.rota),
      swapOf({ ...exchange, other }),
    );
  }

  async function tell(request: FastifyRequest, exchange: StoredExchange, candidates: readonly string[]): Promise<void> {
    const address = app.settings.publicUrl ?? `${request.protocol}://${request.host}`;
    const letters = await exchangeLetters(app.database, request.actor, address, exchange, candidates);
    for (const letter of letters) await app.mailer.send(letter);
  }
};

const results = {
  accept: 'accepted',
  decline: 'declined',
  withdraw: 'withdrawn',
  approve: 'applied',
  refuse: 'refused',
} as const;

const summaries = {
  accept: 'Accept a half-day, or a swap; a coordinator approves next',
  decline: 'Decline what a colleague asks',
  withdraw: 'Take my request back',
  approve: 'Approve: the published rota and its sessions change at once',
  refuse: 'Refuse: nothing changes',
} as const;

async function exchangeOf(tx: Tx, id: string): Promise<StoredExchange> {
  const [found] = isUuid(id) ? await readExchanges(tx, { id }) : [];
  if (!found) throw new ApiError('exchange/unknown');
  return found;
}

const isOwn = ({ cells }: PublishedRota, doctor: string, cell: { cabinet: string; date: string; half: string }) =>
  cells.some(
    (one) => one.doctor === doctor && one.cabinet === cell.cabinet && one.date === cell.date && one.half === cell.half,
  );

const namesOf = ({ loaded: { clinicians, places } }: PublishedRota) => ({
  doctor: (id: string) => clinicians.find((one) => one.id === id)?.content.name ?? '',
  cabinet: (id: string) => places.find((one) => one.id === id)?.content.name ?? '',
});

function refuseBroken(rota: PublishedRota, swap: Parameters<typeof swapAllowed>[2]): void {
  const verdict = swapAllowed(rota.request, rota.cells, swap);
  if (verdict.allowed) return;
  if (verdict.missing.length > 0) throw new ApiError('exchange/not-yours');
  throw new ApiError('exchange/breaks-rules', { sentences: sentencesOf(verdict.violations, rota.loaded) });
}

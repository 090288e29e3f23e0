import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { ApiError, RotaDetail, RotaSolving } from '@maillage/contract';
import { setRotaJob, withRequest, writeRotaSteps } from '@maillage/database';
import { atlasOf } from '../../atlas/holder.ts';
import { authorOf, params } from '../../projects/routes/shared.ts';
import { rotaAnswer } from '../answer.ts';
import { assembleRequest, firstOpenDay } from '../assembleRequest.ts';
import { checkPlan } from '../checkPlan.ts';
import { keepAnswer, withoutBrokenLocks } from '../solve/keepAnswer.ts';
import { runSolve } from '../solve/runSolve.ts';
import { planStep, takeRota } from '../writeRota.ts';

/** Solves a rota as a job that can be followed and stopped; its best answer so far is kept. */
export const solveRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const holder = atlasOf(app.database, app.settings.dataFolder);

  app.post(
    '/api/rotas/:id/solve',
    {
      config: { access: ['coordinator'] },
      schema: {
        summary: 'Search the best rota, from nothing or with the fewest changes; somebody who drops out is noted first',
        params,
        body: RotaSolving,
        response: { 202: RotaDetail },
      },
    },
    async ({ actor, params: { id }, body }, reply) => {
      const request = await withRequest(app.database.app, actor, async (tx) => {
        let rota = await takeRota(tx, id);
        if (await isRunning(rota.stored.job)) throw new ApiError('rota/solving-already');
        const { to } = rota.stored.plan;
        if (firstOpenDay(rota.stored.plan) > to) throw new ApiError('rota/over', { to });
        if (body.out) {
          const { plan } = rota.stored;
          const step = planStep(plan, await checkPlan(tx, { ...plan, out: [...plan.out, body.out] }));
          await writeRotaSteps(tx, id, [step], authorOf(actor));
          rota = await takeRota(tx, id);
        }
        const previous = body.mode === 'replan' ? rota.cells : undefined;
        return withoutBrokenLocks(await assembleRequest(tx, holder.current(), rota, rota.cells, previous));
      });
      const job = await app.jobs.start('rota', actor.person, async ({ signal, report }) => {
        const rota = await runSolve(request, body.seconds, {
          signal,
          onProgress: ({ objective, done, of, value, bound }) =>
            report({ done, total: of, message: JSON.stringify({ objective, value, bound }) }),
        });
        await withRequest(app.database.app, actor, (tx) =>
          keepAnswer(tx, actor, id, { request, rota, mode: body.mode }),
        );
      });
      reply.code(202);
      return withRequest(app.database.app, actor, async (tx) => {
        await setRotaJob(tx, id, job);
        return rotaAnswer(tx, actor, id);
      });
    },
  );

  async function isRunning(job: string | null): Promise<boolean> {
    if (job === null) return false;
    const row = await app.database.owner.selectFrom('job').select('state').where('id', '=', job).executeTakeFirst();
    return row?.state === 'queued' || row?.state === 'running';
  }
};

import { createHash } from 'node:crypto';
import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox';
import { ApiError, roles, Siting, SitingQuestion } from '@maillage/contract';
import {
  type Actor,
  addSiting,
  answerSiting,
  readSiting,
  type StoredSiting,
  setSitingJob,
  withRequest,
} from '@maillage/database';
import { changesKey, display } from '../access/displayed.ts';
import { atlasOf } from '../atlas/holder.ts';
import { isUuid } from '../ledger/isUuid.ts';
import { findTerritory } from '../territories/findTerritory.ts';
import { sitingAnswer } from './answer.ts';
import { prepareSiting } from './prepare.ts';
import { runSearch } from './runSearch.ts';

/** Where to place care: asked as a job that can be followed and stopped; the answer is kept with its question. */
export const siting: FastifyPluginAsyncTypebox = async (app) => {
  const holder = atlasOf(app.database, app.settings.dataFolder);
  const read = (actor: Actor, by: Parameters<typeof readSiting>[1]) =>
    withRequest(app.database.app, actor, (tx) => readSiting(tx, by));

  app.post(
    '/api/siting',
    {
      config: { access: ['coordinator'] },
      schema: {
        summary: 'Ask where to place care; the same question on the same data finds its answer again',
        body: SitingQuestion,
        response: { 200: Siting, 202: Siting },
      },
    },
    async ({ actor, body }, reply) => {
      const atlas = holder.current();
      const changes = await holder.changesFor(actor, body.profession);
      const displayed = display(atlas, body.profession, undefined, changes);
      const { hit, members } = await findTerritory(atlas, app.database, actor, body.territory);
      const prepared = prepareSiting(displayed, members, body);
      const key = digest(body, atlas.version, changesKey(changes), members);
      const known = await read(actor, { key });
      if (known && (isAnswered(known) || (await isRunning(known)))) return known;
      const id = await withRequest(app.database.app, actor, (tx) =>
        addSiting(tx, { organisation: actor.organisation!, person: actor.person!, key, question: body }),
      );
      const job = await app.jobs.start('siting', actor.person, async (progress) => {
        const started = performance.now();
        const result = await runSearch(prepared.problem, body.seconds, {
          signal: progress.signal,
          onProgress: ({ objective, bound }) => progress.report({ message: JSON.stringify({ objective, bound }) }),
        });
        const run = {
          stopped: progress.signal.aborted && !result.answer.optimal,
          seconds: (performance.now() - started) / 1000,
        };
        const answer = sitingAnswer(displayed, hit, body, prepared, result, run);
        await withRequest(app.database.app, actor, (tx) => answerSiting(tx, id, answer));
      });
      await withRequest(app.database.app, actor, (tx) => setSitingJob(tx, id, job));
      return reply.code(202).send((await read(actor, { id }))!);
    },
  );

  app.get(
    '/api/siting/:id',
    {
      config: { access: roles },
      schema: {
        summary: 'A question about where to place care, and its answer once there is one',
        params: Type.Object({ id: Type.String({ maxLength: 60 }) }),
        response: { 200: Siting },
      },
    },
    async ({ actor, params: { id } }) => {
      const found = isUuid(id) ? await read(actor, { id }) : undefined;
      if (!found) throw new ApiError('siting/unknown', { siting: id });
      return found;
    },
  );

  /** An answer that was not cut short: asking again would find the same. */
  function isAnswered({ answer }: StoredSiting): boolean {
    return answer !== null && !answer.stopped;
  }

  async function isRunning({ job }: StoredSiting): Promise<boolean> {
    if (job === null) return false;
    const row = await app.database.owner.selectFrom('job').select('state').where('id', '=', job).executeTakeFirst();
    return row?.state === 'queued' || row?.state === 'running';
  }
};

function digest(...parts: readonly unknown[]): string {
  return createHash('sha256')
    .update(JSON.stringify(parts.map((part) => (part instanceof Uint32Array ? [...part] : part))))
    .digest('base64url');
}

import { ReadableStream } from 'node:stream/web';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { ApiError, type FileProblem, Job } from '@maillage/contract';
import { type Actor, withRequest } from '@maillage/database';
import { Type } from 'typebox';

const Id = Type.Object({ id: Type.String({ format: 'uuid' }) });
const tags = ['jobs'];
const FOLLOW_EVERY_MS = 300;

/** Long work: how far it is, live, and its cancellation. */
export const jobs: FastifyPluginAsyncTypebox = async (app) => {
  async function jobOf(actor: Actor, id: string): Promise<Job> {
    const row = await withRequest(app.database.app, actor, (tx) =>
      tx.selectFrom('job').selectAll().where('id', '=', id).executeTakeFirst(),
    );
    if (!row) throw new ApiError('job/unknown');
    const { kind, state, message, problem_count: problemCount } = row;
    const problems = row.problems as FileProblem[];
    return {
      id,
      kind,
      state,
      message,
      done: Number(row.done),
      total: row.total === null ? null : Number(row.total),
      problems,
      problemCount,
    };
  }

  app.get(
    '/api/jobs/:id',
    {
      config: { access: ['coordinator'] },
      schema: { summary: 'How far a job is', tags, params: Id, response: { 200: Job } },
    },
    async ({ actor, params }) => jobOf(actor, params.id),
  );

  app.get(
    '/api/jobs/:id/events',
    {
      config: { access: ['coordinator'], compress: false },
      schema: { summary: 'The same, as server-sent events until it ends', tags, params: Id },
    },
    async ({ actor, params, raw }, reply) => {
      const first = await jobOf(actor, params.id);
      reply.type('text/event-stream').header('cache-control', 'no-store');
      return reply.send(ReadableStream.from(follow(first)));

      async function* follow(job: Job): AsyncGenerator<Uint8Array> {
        for (let told = ''; !raw.destroyed; await sleep(FOLLOW_EVERY_MS), job = await jobOf(actor, params.id)) {
          const data = JSON.stringify(job);
          if (data !== told) yield new TextEncoder().encode(`data: ${data}\n\n`);
          told = data;
          if (!['queued', 'running'].includes(job.state)) return;
        }
      }
    },
  );

  app.post(
    '/api/jobs/:id/cancel',
    {
      config: { access: ['coordinator'] },
      schema: { summary: 'Asks a job to stop; what was there before stays', tags, params: Id, response: { 200: Job } },
    },
    async ({ actor, params: { id } }) => {
      await withRequest(app.database.app, actor, (tx) =>
        tx.updateTable('job').set({ cancel_requested: true }).where('id', '=', id).execute(),
      );
      return jobOf(actor, id);
    },
  );
};

import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { ApiError, RoundDisruption, RoundDisruptionAnswer, RoundMove, SavedRound } from '@maillage/contract';
import { setRoundJob, withRequest } from '@maillage/database';
import { moveVisit, requestOf } from '@maillage/rounds';
import { atlasOf } from '../../atlas/holder.ts';
import { authorOf, params } from '../../projects/routes/shared.ts';
import { roundAnswer } from '../answer.ts';
import { basisOfDraft } from '../basis.ts';
import { domainCalendar, keptCalendar, requestOfCalendar } from '../calendarOf.ts';
import { checkSolvable } from '../check.ts';
import { crewDays } from '../crewDays.ts';
import { disrupted } from '../disrupted.ts';
import { currentCalendar, readRound, writeRound } from '../readRound.ts';
import { runSearch } from '../runSearch.ts';

/** What changes the calendar of a plan: the search, a visit moved by hand, a breakdown or an absence. */
export const changeRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const holder = atlasOf(app.database, app.settings.dataFolder);
  const write = { access: ['coordinator'] } as const;

  app.post(
    '/api/rounds/:id/solve',
    {
      config: write,
      schema: {
        summary: 'Search a calendar; the job can be followed and stopped',
        params,
        response: { 202: SavedRound },
      },
    },
    async ({ actor, params: { id } }, reply) => {
      const author = authorOf(actor);
      const { round, said } = await withRequest(app.database.app, actor, async (tx) => {
        const found = await readRound(tx, id);
        return { round: found, said: await crewDays(tx, found.content.draft) };
      });
      const { draft } = round.content;
      checkSolvable(draft);
      const basis = { ...basisOfDraft(draft, holder.current()), crewDays: said };
      if (requestOf(draft, basis).days.length === 0) throw new ApiError('round/no-day');
      if (await isRunning(round.job)) throw new ApiError('round/already-solving');
      const job = await app.jobs.start('rounds', actor.person, async (progress) => {
        const calendar = await runSearch(
          { draft, basis },
          { signal: progress.signal, onProgress: ({ done, total }) => progress.report({ done, total }) },
        );
        await withRequest(app.database.app, actor, async (tx) => {
          // settings changed meanwhile are kept: the calendar then says that it was made for others
          const { content, version } = await readRound(tx, id);
          await writeRound(tx, id, version, { ...content, calendar: keptCalendar(draft, basis, calendar) }, author);
        });
      });
      reply.code(202);
      return withRequest(app.database.app, actor, async (tx) => {
        await setRoundJob(tx, id, job, author);
        return roundAnswer(await readRound(tx, id));
      });
    },
  );

  app.post(
    '/api/rounds/:id/moves',
    {
      config: write,
      schema: {
        summary: 'Move one visit to another day or vehicle; refused with the rule that it breaks',
        params,
        body: RoundMove,
        response: { 200: SavedRound },
      },
    },
    async ({ actor, params: { id }, body: { version, ...move } }) =>
      withRequest(app.database.app, actor, async (tx) => {
        const round = await readRound(tx, id);
        const kept = currentCalendar(round);
        if (!kept.rounds.some((one) => isRound(one, move.from) && one.stops.some(({ place }) => place === move.place)))
          throw new ApiError('round/disruption-unknown', { date: move.from.date, value: move.place });
        const locked = new Set(round.content.locked);
        const { calendar, refusals } = moveVisit(requestOfCalendar(kept), domainCalendar(kept), move, locked);
        if (!calendar) throw new ApiError('round/move-refused', { value: refusals.join(', '), refusals });
        const content = { ...round.content, calendar: keptCalendar(kept.solvedFor, kept.basis, calendar) };
        return writeRound(tx, id, version, content, authorOf(actor));
      }),
  );

  app.post(
    '/api/rounds/:id/disruption',
    {
      config: write,
      schema: {
        summary: 'A vehicle cannot go out, or somebody cannot come: the calendar with the fewest changes',
        params,
        body: RoundDisruption,
        response: { 200: RoundDisruptionAnswer },
      },
    },
    async ({ actor, params: { id }, body }) =>
      withRequest(app.database.app, actor, async (tx) => {
        const round = await readRound(tx, id);
        const { content, changes } = disrupted(round.content, currentCalendar(round), body);
        const written = body.apply ? await writeRound(tx, id, body.version, content, authorOf(actor)) : null;
        return { changes, crewGaps: content.calendar!.crewGaps, round: written };
      }),
  );

  async function isRunning(job: string | null): Promise<boolean> {
    if (job === null) return false;
    const row = await app.database.owner.selectFrom('job').select('state').where('id', '=', job).executeTakeFirst();
    return row?.state === 'queued' || row?.state === 'running';
  }
};

const isRound = (a: { date: string; vehicle: string }, b: { date: string; vehicle: string }): boolean =>
  a.date === b.date && a.vehicle === b.vehicle;

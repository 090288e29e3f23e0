import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { instantAt } from '@maillage/care';
import { CoordinationDay, type CoordinationTask, coordinationTasks } from '@maillage/contract';
import { readWaitingWork, type Tables, withRequest } from '@maillage/database';
import { addDays } from '@maillage/units';
import type { Transaction } from 'kysely';
import { today } from '../ledger/today.ts';
import { missingHalfDays } from '../rotas/missingHalfDays.ts';

/** Days over which a gap of a published rota is still to be closed. */
const GAPS_WITHIN_DAYS = 14;

/** What a coordinator finds when they sign in. */
export const coordination: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/api/coordination/today',
    {
      config: { access: ['coordinator'] },
      schema: { summary: 'What waits for a coordinator today', tags: ['care'], response: { 200: CoordinationDay } },
    },
    ({ actor }) => withRequest(app.database.app, actor, dayOf),
  );
};

async function dayOf(tx: Transaction<Tables>): Promise<CoordinationDay> {
  const now = today();
  const tomorrow = instantAt(addDays(now, 1), '00:00');
  const work = await readWaitingWork(tx, tomorrow, instantAt(addDays(now, 2), '00:00'));
  const missing = await missingHalfDays(tx);
  const counts: Readonly<Record<CoordinationTask, number>> = {
    'sessions-without-clinician': work.sessionsWithoutClinician,
    'rota-gaps': missing
      .filter(({ date }) => date >= now && date <= addDays(now, GAPS_WITHIN_DAYS))
      .reduce((sum, one) => sum + one.missing, 0),
    exchanges: work.exchanges,
    calls: work.calls,
    'failed-mails': work.failedMails,
    'missing-answers': work.missingAnswers,
  };
  return { tasks: coordinationTasks.map((kind) => ({ kind, count: counts[kind] })).filter(({ count }) => count > 0) };
}

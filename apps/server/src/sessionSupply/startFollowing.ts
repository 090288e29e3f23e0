import { readDueOrganisations } from '@maillage/database';
import type { FastifyInstance } from 'fastify';
import { followSessions } from './followSessions.ts';

const EVERY_MS = 1_000;
/** What failed is tried again after so long, twice as long each time; the marks stay, and with them what is to be done. */
const AGAIN_MS = { first: 2_000, longest: 120_000 };

/** Brings the ledgers up to date within seconds of a publication, one organisation after the other. Ends with the server. */
export function startFollowing(app: FastifyInstance): void {
  const waits = new Map<string, { readonly until: number; readonly next: number }>();
  let running: Promise<void> | undefined;
  const turn = () => {
    running ??= followAll()
      .catch((error: unknown) => app.log.error({ err: error }, 'sessions could not be looked at for the ledger'))
      .finally(() => {
        running = undefined;
      });
  };

  async function followAll(): Promise<void> {
    for (const due of await readDueOrganisations(app.database)) {
      const wait = waits.get(due.organisation);
      if (wait && wait.until > Date.now()) continue;
      try {
        await followSessions(app.database, due);
        waits.delete(due.organisation);
      } catch (error) {
        const next = wait?.next ?? AGAIN_MS.first;
        waits.set(due.organisation, { until: Date.now() + next, next: Math.min(AGAIN_MS.longest, next * 2) });
        const { organisation } = due;
        app.log.error({ err: error, organisation }, 'the ledger could not follow the published sessions; tried again');
      }
    }
  }

  const timer = setInterval(turn, EVERY_MS);
  app.addHook('onClose', async () => {
    clearInterval(timer);
    await running;
  });
}

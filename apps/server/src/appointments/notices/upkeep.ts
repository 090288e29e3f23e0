import type { FastifyInstance } from 'fastify';
import type { PgBoss } from 'pg-boss';
import { keyringOf } from '../sealing/keyring.ts';
import { sendNotices } from './sendNotices.ts';

const LETTERS_EVERY_MS = 1_000;
const UPKEEP_EVERY_MS = 20_000;
const PURGE_EVERY_MS = 6 * 3_600_000;

/** Letters within a second or so; offers that end, reminders and the end of keeping as time goes by. Ends with the server. */
export function startUpkeep(app: FastifyInstance, queue: PgBoss): void {
  const { database, settings, log } = app;
  const sender = { database, queue, keyring: keyringOf(settings), origin: () => settings.publicUrl ?? listening(app) };
  const repeated = [
    every(LETTERS_EVERY_MS, () => sendNotices(sender)),
    every(UPKEEP_EVERY_MS, () => database.ownerPool.query('select expire_offers(), remind_due()')),
    every(PURGE_EVERY_MS, () =>
      database.ownerPool.query(`select purge_patients(now() - make_interval(days => $1))`, [settings.appointmentDays]),
    ),
  ];
  app.addHook('onClose', async () => void (await Promise.all(repeated.map((stop) => stop()))));

  /** One at a time; a failure is logged and tried again at the next turn. */
  function every(milliseconds: number, run: () => Promise<unknown>): () => Promise<void> {
    let running: Promise<unknown> = Promise.resolve();
    let busy = false;
    const turn = () => {
      if (busy) return;
      busy = true;
      running = run()
        .catch((error: unknown) => log.error({ err: error }, 'upkeep of appointments failed'))
        .finally(() => {
          busy = false;
        });
    };
    const timer = setInterval(turn, milliseconds);
    return async () => {
      clearInterval(timer);
      await running;
    };
  }
}

function listening(app: FastifyInstance): string {
  const address = app.server.address();
  return address && typeof address === 'object' ? `http://127.0.0.1:${address.port}` : 'http://localhost';
}

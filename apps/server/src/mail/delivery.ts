import type { Database, MailRow } from '@maillage/database';
import type { Selectable } from 'kysely';
import { createTransport } from 'nodemailer';
import type { JobWithMetadata, PgBoss } from 'pg-boss';
import { openMail } from '../appointments/notices/sealedMail.ts';
import type { Keyring } from '../appointments/sealing/keyring.ts';
import { QUEUE } from './queue.ts';

export interface DeliveryOptions {
  /** SMTP server; without one, a mail counts as sent once it is in the outbox page. */
  readonly smtpUrl: string | undefined;
  readonly from: string;
  /** Opens the mails of appointments, which are kept sealed. */
  readonly keyring?: Keyring;
  /** Attempts after the first; waits of `retryDelaySeconds`, doubled each time. Five tries from 30 s last a quarter of an hour. */
  readonly retryLimit?: number;
  readonly retryDelaySeconds?: number;
}

/** Sends queued mails, and records what became of each: sent, or failed with the last words of the server. */
export async function deliverMails(database: Database, boss: PgBoss, options: DeliveryOptions): Promise<void> {
  const { retryLimit = 5, retryDelaySeconds = 30 } = options;
  const send = transport(options);
  await boss.createQueue(QUEUE, { retryLimit, retryDelay: retryDelaySeconds, retryBackoff: true });
  await queueForgotten(database, boss);
  await boss.work(
    QUEUE,
    { includeMetadata: true, pollingIntervalSeconds: 1 },
    async ([job]: JobWithMetadata<{ id: string }>[]) => {
      const mail = await mailToSend(database, job!.data.id);
      if (!mail) return;
      try {
        await send(options.keyring ? openMail(options.keyring, mail) : mail);
      } catch (error) {
        await recordFailure(database, mail.id, error as Error, job!.retryCount >= retryLimit);
        throw error;
      }
      await recordSuccess(database, mail.id, options.smtpUrl !== undefined);
    },
  );
}

function transport({ smtpUrl, from }: DeliveryOptions): (mail: Selectable<MailRow>) => Promise<unknown> {
  if (!smtpUrl) return async () => {};
  const smtp = createTransport(smtpUrl, { from });
  return ({ recipient, subject, text, html, id }) =>
    smtp.sendMail({ to: recipient, subject, text, html, messageId: `<${id}@maillage>` });
}

/** A host that died between keeping a mail and queueing it leaves it here. */
async function queueForgotten(database: Database, boss: PgBoss): Promise<void> {
  const waiting = await database.owner.selectFrom('mail').select('id').where('state', '=', 'queued').execute();
  for (const { id } of waiting) await boss.send(QUEUE, { id }, { singletonKey: id });
}

function mailToSend(database: Database, id: string) {
  return database.owner
    .selectFrom('mail')
    .selectAll()
    .where('id', '=', id)
    .where('state', '!=', 'sent')
    .executeTakeFirst();
}

/** A sealed letter that has left is not kept; without SMTP server the outbox is where it went. */
async function recordSuccess(database: Database, id: string, left: boolean): Promise<void> {
  await database.owner
    .updateTable('mail')
    .set((row) => ({
      state: 'sent',
      attempts: row('attempts', '+', 1),
      sent_at: new Date(),
      last_error: null,
      ...(left && { sealed: null }),
    }))
    .where('id', '=', id)
    .execute();
}

async function recordFailure(database: Database, id: string, error: Error, last: boolean): Promise<void> {
  await database.owner
    .updateTable('mail')
    .set((row) => ({
      attempts: row('attempts', '+', 1),
      last_error: error.message,
      ...(last && { state: 'failed' as const }),
    }))
    .where('id', '=', id)
    .execute();
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '@maillage/database';
import { testDatabase } from '@maillage/database/testing';
import { type ParsedMail, simpleParser } from 'mailparser';
import type { PgBoss } from 'pg-boss';
import { SMTPServer } from 'smtp-server';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { deliverMails } from './delivery.ts';
import { createMailer, type Letter } from './mailer.ts';
import { startQueue } from './queue.ts';

let database: Database;
let queue: PgBoss;
let smtp: Smtp;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database?.stop());
beforeEach(async () => {
  smtp = await startSmtp();
  queue = await startQueue(database, () => {});
  const from = 'Maillage <noreply@exemple.fr>';
  await deliverMails(database, queue, { smtpUrl: smtp.url, from, retryLimit: 2, retryDelaySeconds: 1 });
});
afterEach(async () => {
  await queue.stop({ graceful: false });
  await smtp.stop();
});

const letter: Letter = {
  recipient: 'lea@exemple.fr',
  subject: 'Été à Liévin',
  text: 'Bonjour,\n\nhttps://exemple.fr/a?b=1&c=2',
  locale: 'fr',
};

test('a letter reaches the SMTP server as text and HTML, accents and links whole', async () => {
  const id = await createMailer(database, queue).send(letter);
  expect(await settled(id)).toMatchObject({ state: 'sent', attempts: 1, last_error: null });
  const [mail] = smtp.received;
  expect(mail).toMatchObject({
    subject: 'Été à Liévin',
    from: { text: '"Maillage" <noreply@exemple.fr>' },
    to: { text: 'lea@exemple.fr' },
  });
  expect(mail!.text).toContain('https://exemple.fr/a?b=1&c=2');
  expect(mail!.html).toContain('<a href="https://exemple.fr/a?b=1&amp;c=2">');
  expect(mail!.messageId).toBe(`<${id}@maillage>`);
});

test('a server that refuses for a moment gets the letter at the next attempt, once', async () => {
  smtp.refuse(1);
  const id = await createMailer(database, queue).send(letter);
  expect(await settled(id)).toMatchObject({ state: 'sent', attempts: 2 });
  expect(smtp.received).toHaveLength(1);
});

test('a server that keeps refusing leaves a failed mail with its last words', async () => {
  smtp.refuse(Number.POSITIVE_INFINITY);
  const id = await createMailer(database, queue).send(letter);
  const mail = await settled(id);
  expect(mail).toMatchObject({ state: 'failed', attempts: 3 });
  expect(mail.last_error).toContain('451 boîte pleine');
});

test('a mail kept by a host that died before queueing it leaves at the next start', async () => {
  const { id } = await database.owner
    .insertInto('mail')
    .values({ ...letter, html: '', locale: 'fr' })
    .returning('id')
    .executeTakeFirstOrThrow();
  await deliverMails(database, queue, { smtpUrl: smtp.url, from: 'a@b.fr' });
  expect(await settled(id)).toMatchObject({ state: 'sent' });
});

async function settled(id: string) {
  for (;;) {
    const mail = await database.owner.selectFrom('mail').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    if (mail.state !== 'queued') return mail;
    await sleep(50);
  }
}

interface Smtp {
  readonly url: string;
  readonly received: ParsedMail[];
  /** The next letters are refused for a passing reason. */
  refuse(letters: number): void;
  stop(): Promise<void>;
}

async function startSmtp(): Promise<Smtp> {
  const received: ParsedMail[] = [];
  let refusals = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      const refused = refusals-- > 0;
      void simpleParser(stream).then((mail) => {
        if (!refused) received.push(mail);
        done(refused ? Object.assign(new Error('boîte pleine'), { responseCode: 451 }) : null);
      });
    },
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.server.address() as { port: number };
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    refuse(letters) {
      refusals = letters;
    },
    stop: () => new Promise((closed) => server.close(closed)),
  };
}

import type { Language } from '@maillage/contract';
import type { Database, Tables } from '@maillage/database';
import type { Kysely } from 'kysely';
import type { PgBoss } from 'pg-boss';
import { QUEUE } from './queue.ts';

export interface Letter {
  readonly recipient: string;
  readonly subject: string;
  /** Plain text; the HTML part is made from it, links included. */
  readonly text: string;
  readonly locale: Language;
  /** Whose coordinators see whether it left. */
  readonly organisation?: string | undefined;
}

/** Accepts letters; a worker sends them, tries again, and says so when it gives up. */
export interface Mailer {
  send(letter: Letter): Promise<string>;
  /** Keeps a letter in a transaction of the owner: it leaves by `dispatch` once that is done, or when the host starts again. */
  keep(tx: Kysely<Tables>, letter: Letter): Promise<string>;
  dispatch(id: string): Promise<void>;
}

/** Letters are kept in the table `mail` first, so that none is lost, and queued for sending. Returns the id of the mail. */
export function createMailer(database: Database, boss: PgBoss): Mailer {
  const mailer: Mailer = {
    async send(letter) {
      const id = await mailer.keep(database.owner, letter);
      await mailer.dispatch(id);
      return id;
    },
    async keep(tx, { recipient, subject, text, locale, organisation = null }) {
      const { id } = await tx
        .insertInto('mail')
        .values({ recipient, subject, text, html: htmlOf(text, locale), locale, organisation })
        .returning('id')
        .executeTakeFirstOrThrow();
      return id;
    },
    async dispatch(id) {
      await boss.send(QUEUE, { id }, { singletonKey: id });
    },
  };
  return mailer;
}

/** Paragraphs, with addresses made into links; everything else escaped. */
export function htmlOf(text: string, locale: Language): string {
  const paragraphs = text
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${linked(escapeHtml(paragraph)).replaceAll('\n', '<br>')}</p>`);
  return `<!doctype html><html lang="${locale}"><body style="font:17px/1.5 sans-serif;max-width:36em">${paragraphs.join('')}</body></html>`;
}

export function escapeHtml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replaceAll(/[&<>"']/g, (character) => entities[character]!);
}

function linked(escaped: string): string {
  return escaped.replaceAll(/https?:\/\/[^\s<]+/g, (address) => `<a href="${address}">${address}</a>`);
}

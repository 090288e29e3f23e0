import type { MailRow } from '@maillage/database';
import type { Selectable } from 'kysely';
import { escapeHtml } from './mailer.ts';

export type OutboxMail = Pick<
  Selectable<MailRow>,
  'id' | 'recipient' | 'subject' | 'text' | 'html' | 'state' | 'last_error' | 'created_at'
>;

/** The outbox of development as a page: newest first, links alive, nothing left this machine. */
export function outboxPage(mails: readonly OutboxMail[]): string {
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Boîte d’envoi · Maillage</title>
<style>body{font:17px/1.5 system-ui,sans-serif;max-width:44em;margin:2em auto;padding:0 1em}article{border-top:1px solid #ccc;padding:1em 0}
h2{margin:0;font-size:1.1em}small{color:#555}a{overflow-wrap:anywhere}</style></head><body>
<h1>Boîte d’envoi</h1><p>En développement, aucun courriel ne part : ils sont tous ici. <span lang="en">In development no mail leaves: all are here.</span></p>
${mails.map(article).join('\n') || '<p>Aucun courriel pour le moment. <span lang="en">No mail yet.</span></p>'}</body></html>`;
}

function article({ recipient, subject, html, state, last_error, created_at }: OutboxMail): string {
  const body = /<body[^>]*>(.*)<\/body>/s.exec(html)?.[1] ?? '';
  const failure = last_error ? ` · ${escapeHtml(last_error)}` : '';
  return `<article><h2>${escapeHtml(subject)}</h2>
<small>${escapeHtml(recipient)} · ${created_at.toISOString()} · ${state}${failure}</small>${body}</article>`;
}

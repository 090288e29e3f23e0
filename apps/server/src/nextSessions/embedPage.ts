import type { Language } from '@maillage/contract';
import { escapeHtml } from '../pages/escapeHtml.ts';
import type { NextSession } from './readNextSessions.ts';
import { words } from './words.ts';

export interface EmbedPage {
  /** Around which it looks; absent: everywhere. */
  readonly near: { readonly code: string; readonly name: string } | undefined;
  readonly days: number;
  readonly language: Language;
  readonly origin: string;
}

/** A page without scripts that a town hall puts into its own site: day by day, where, when, what is free, one link each. */
export function embedPage(sessions: readonly NextSession[], page: EmbedPage): string {
  const { language, near, origin, days } = page;
  const say = (key: keyof typeof words, values: Record<string, string | number> = {}) =>
    escapeHtml(fill(words[key][language], values));
  const title = near === undefined ? say('titleAnywhere') : say('title', { commune: near.name });
  const byDay = Map.groupBy(sessions, ({ start, place }) => dayOf(start, place.zone, language));
  const all = `${origin}/patients${near === undefined ? '' : `?commune=${near.code}`}`;
  const body =
    sessions.length === 0
      ? `<p>${say('none', { days })}</p>`
      : [...byDay].map(([day, own]) => `<h2>${escapeHtml(day)}</h2>\n<ul>${own.map(line).join('\n')}</ul>`).join('\n');
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${title}</h1>
${body}
<p class="all"><a href="${escapeHtml(all)}" target="_blank" rel="noopener">${say('all')}</a></p>
</body>
</html>
`;

  function line({ id, start, end, place, clinician, free }: NextSession): string {
    const { name, address, communeName: town, kilometres, wheelchair, zone } = place;
    const where = [
      address,
      town ?? '',
      kilometres !== null && kilometres > 0 ? fill(words.away[language], { kilometres: number(kilometres) }) : '',
    ]
      .filter(Boolean)
      .map(escapeHtml)
      .join(' · ');
    const who = [clinician ?? '', wheelchair ? words.wheelchair[language] : '']
      .filter(Boolean)
      .map(escapeHtml)
      .join(' · ');
    const state = free === 0 ? say('full') : free === 1 ? say('oneFree') : say('free', { count: free });
    const to = escapeHtml(`${origin}/patients/seances/${id}`);
    return `<li><p><strong><time datetime="${start.toISOString()}">${timeOf(start, zone, language)}</time> – ${timeOf(end, zone, language)}</strong> ${escapeHtml(name)}</p>
<p>${where}</p>${who === '' ? '' : `<p>${who}</p>`}
<p class="${free === 0 ? 'full' : 'free'}">${state}</p>
<p><a class="book" href="${to}" target="_blank" rel="noopener">${say(free === 0 ? 'wait' : 'book')}</a></p></li>`;
  }

  function number(value: number): string {
    return value.toLocaleString(language, { maximumFractionDigits: 0 });
  }
}

const fill = (text: string, values: Record<string, string | number>) =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));

const dayOf = (at: Date, timeZone: string, language: Language) =>
  at.toLocaleDateString(language === 'fr' ? 'fr-FR' : 'en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone,
  });

const timeOf = (at: Date, timeZone: string, language: Language) =>
  at
    .toLocaleTimeString(language === 'fr' ? 'fr-FR' : 'en-GB', { hour: 'numeric', minute: '2-digit', timeZone })
    .replace(':', language === 'fr' ? ' h ' : ':');

const STYLE = `
:root{color-scheme:light dark;--ink:#1b2a2c;--quiet:#4b5b5e;--line:#d5dcdd;--accent:#0b5f66;--ground:#fff;--on-accent:#fff;--warm:#8a4b00}
@media(prefers-color-scheme:dark){:root{--ink:#e6eced;--quiet:#aab8ba;--line:#3a484b;--accent:#7fd0d6;--ground:#14201f;--on-accent:#0b2325;--warm:#f0b36a}}
body{margin:0;padding:1rem;background:var(--ground);color:var(--ink);font:1.0625rem/1.5 system-ui,sans-serif;max-width:44rem}
h1{font-size:1.35rem;margin:0 0 .5rem}h2{font-size:1.1rem;margin:1.25rem 0 .5rem}h2::first-letter{text-transform:uppercase}
ul{list-style:none;margin:0;padding:0}li{border-top:1px solid var(--line);padding:.75rem 0}p{margin:.15rem 0;overflow-wrap:anywhere}
li p:nth-child(2),li p:nth-child(3){color:var(--quiet)}.free,.full{font-weight:600}li .free{color:var(--accent)}li .full{color:var(--warm)}
a{color:var(--accent)}a.book{display:inline-block;margin-top:.35rem;padding:.6rem 1rem;min-height:1.5rem;border-radius:.4rem;background:var(--accent);color:var(--on-accent);text-decoration:none;font-weight:600}
a:focus-visible{outline:3px solid var(--accent);outline-offset:2px}.all{margin-top:1.25rem}
`.trim();

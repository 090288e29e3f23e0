import type { CommuneAccess, CommuneCard, Language, TerritoryAccess } from '@maillage/contract';
import { say } from '../exports/say.ts';
import { communeSentences, territorySentences } from '../exports/sentences.ts';
import { sourceLine } from '../exports/sourceLine.ts';
import { words } from '../exports/words.ts';
import { escapeHtml } from './escapeHtml.ts';
import type { PageHead } from './pageShell.ts';

/** Lines of a table in a summary; the page itself shows all. */
const LINES = 12;

export function communeHead(card: CommuneCard, access: CommuneAccess, language: Language, url: string): PageHead {
  const sentences = communeSentences(access, language);
  const lines = access.contributions.map(({ name, minutes, value }) => [name, minutes, value]);
  return {
    title: say('pageTitle', language, { name: card.name, departement: card.departement.name }),
    description: sentences.join(' '),
    language,
    url,
    summary: summaryOf(
      card.name,
      sentences,
      [words.place, words.minutes, words.part].map((w) => w[language]),
      lines,
      access,
      language,
    ),
  };
}

export function territoryHead(answer: TerritoryAccess, language: Language, url: string): PageHead {
  const sentences = territorySentences(answer, language);
  const { name } = answer.territory;
  const lines = answer.rows.map((row) => [row.name, row.population, row.value]);
  return {
    title: say('territoryPageTitle', language, { name }),
    description: sentences.join(' '),
    language,
    url,
    summary: summaryOf(
      name,
      sentences,
      [words.name, words.population, words.value].map((w) => w[language]),
      lines,
      answer,
      language,
    ),
  };
}

type Cell = string | number | null;

function summaryOf(
  name: string,
  sentences: readonly string[],
  titles: readonly string[],
  lines: readonly (readonly Cell[])[],
  { sources }: Pick<TerritoryAccess, 'sources'>,
  language: Language,
): string {
  const cells = (row: readonly Cell[]) => row.map((cell) => `<td>${text(cell, language)}</td>`).join('');
  return [
    `<main><h1>${escapeHtml(name)}</h1>`,
    ...sentences.map((sentence) => `<p>${escapeHtml(sentence)}</p>`),
    `<table><thead><tr>${titles.map((title) => `<th scope="col">${escapeHtml(title)}</th>`).join('')}</tr></thead>`,
    `<tbody>${lines
      .slice(0, LINES)
      .map((row) => `<tr>${cells(row)}</tr>`)
      .join('')}</tbody></table>`,
    `<h2>${words.sources[language]}</h2><ul>`,
    ...sources.map((source) => `<li>${escapeHtml(sourceLine(source, language))}</li>`),
    '</ul></main>',
  ].join('\n');
}

function text(cell: Cell, language: Language): string {
  if (cell === null) return '–';
  return escapeHtml(typeof cell === 'number' ? cell.toLocaleString(language, { maximumFractionDigits: 2 }) : cell);
}

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { escapeHtml } from './escapeHtml.ts';

/** What a page says before its scripts run, to people, search engines and previews. */
export interface PageHead {
  readonly title: string;
  readonly description: string;
  readonly language: string;
  /** Address of the page, without query. */
  readonly url: string;
  /** HTML of the part that people read; the application takes its place. */
  readonly summary: string;
}

/** The built page of the application with the head and the summary of one address; `undefined` when it is not built. */
export async function pageShell(webFolder: string, head: PageHead): Promise<string | undefined> {
  const index = join(webFolder, 'index.html');
  if (!existsSync(index)) return undefined;
  const built = await readFile(index, 'utf8');
  return built
    .replace(/<html lang="[^"]*"/, `<html lang="${head.language}"`)
    .replace(/<title>.*?<\/title>/s, () => `<title>${escapeHtml(head.title)}</title>`)
    .replace(/<meta name="description"[^>]*>/, () => metaOf(head))
    .replace('<div id="root"></div>', () => `<div id="root">${head.summary}</div>`);
}

function metaOf({ title, description, url, language }: PageHead): string {
  const [t, d, u] = [title, description, url].map(escapeHtml);
  return [
    `<meta name="description" content="${d}" />`,
    `<link rel="canonical" href="${u}" />`,
    `<meta property="og:type" content="website" />`,
    `<meta property="og:site_name" content="Maillage" />`,
    `<meta property="og:title" content="${t}" />`,
    `<meta property="og:description" content="${d}" />`,
    `<meta property="og:url" content="${u}" />`,
    `<meta property="og:locale" content="${language === 'fr' ? 'fr_FR' : 'en_GB'}" />`,
    `<meta name="twitter:card" content="summary" />`,
  ].join('\n    ');
}

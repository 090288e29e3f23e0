import type { Atlas } from '../atlas/atlas.ts';
import { escapeHtml } from './escapeHtml.ts';

/** Addresses in one file at most (sitemaps.org); France has about 38,000 communes and territories. */
const MOST = 50_000;

const SCREENS = ['/', '/observer', '/comparer', '/donnees'];

/** Every public page for search engines (sitemaps.org 0.9): the screens, then each territory and each commune. */
export function siteMap({ areas, places, loadedAt }: Atlas, origin: string): string {
  const territories = [...areas.byId.keys()].map((id) => `/territoires/${id}`);
  const communes = [...places.parents.keys(), ...places.codes].map((code) => `/communes/${code}`);
  const paths = [...SCREENS, ...territories, ...communes];
  if (paths.length > MOST) throw new RangeError(`Got ${paths.length} addresses when a site map holds ${MOST}.`);
  const day = loadedAt.slice(0, 10);
  const lines = paths.map((path) => `<url><loc>${escapeHtml(origin + path)}</loc><lastmod>${day}</lastmod></url>`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...lines,
    '</urlset>',
    '',
  ].join('\n');
}

/** What search engines may read: the public pages, not the interface of programs nor anybody's own pages. */
export const robots = (origin: string): string =>
  ['User-agent: *', ...CLOSED.map((path) => `Disallow: ${path}`), `Sitemap: ${origin}/sitemap.xml`, ''].join('\n');

const CLOSED = ['/api/', '/outbox', '/connexion', '/moi', '/registre', '/territoires/nouveau'];

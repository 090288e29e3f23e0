import type { Language } from '@maillage/contract';
import type { FastifyRequest } from 'fastify';
import { cookies } from './cookies.ts';

/** The reader's language: `?lang=`, then the cookie `lang`, then Accept-Language; French otherwise. */
export function languageOf(request: FastifyRequest): Language {
  const asked = (request.query as { lang?: unknown } | undefined)?.lang ?? cookies(request)['lang'];
  if (asked === 'fr' || asked === 'en') return asked;
  return preferred(request.headers['accept-language'] ?? '');
}

/** The best of French and English in an Accept-Language header (RFC 9110, 12.5.4); French when neither is asked for. */
export function preferred(header: string): Language {
  const weights = header.split(',').map((part) => {
    const [tag = '', ...parameters] = part.trim().split(';');
    const q = parameters.map((p) => /^\s*q=([\d.]+)/.exec(p)?.[1]).find((value) => value !== undefined);
    return { language: tag.slice(0, 2).toLowerCase(), weight: q === undefined ? 1 : Number(q) };
  });
  const weightOf = (language: Language) =>
    Math.max(0, ...weights.filter((w) => w.language === language).map((w) => w.weight));
  return weightOf('en') > weightOf('fr') ? 'en' : 'fr';
}

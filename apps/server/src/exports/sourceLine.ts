import type { Language, Provenance } from '@maillage/contract';
import { words } from './words.ts';

/** A source as one line: title, vintage, licence, address; estimates say so. */
export function sourceLine({ title, vintage, licence, sourceUrl, certainty }: Provenance, language: Language): string {
  const estimated = certainty === 'estimated' ? ` (${words.estimated[language]})` : '';
  return `${title}, ${vintage}${estimated}. ${licence}. ${sourceUrl}`;
}

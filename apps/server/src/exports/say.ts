import type { Language } from '@maillage/contract';
import { type WordId, words } from './words.ts';

/** A sentence with its figures written as the language does; an absent figure is a dash. */
export function say(
  id: WordId,
  language: Language,
  figures: Readonly<Record<string, string | number | null>> = {},
): string {
  return words[id][language].replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const figure = figures[name] ?? null;
    return typeof figure === 'number' ? writtenNumber(figure, language) : (figure ?? '–');
  });
}

/** Two digits after the point for small numbers, none for large ones. */
export function writtenNumber(value: number, language: Language): string {
  return value.toLocaleString(language, { maximumFractionDigits: Math.abs(value) < 100 ? 2 : 0 });
}

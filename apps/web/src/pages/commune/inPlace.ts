import type { InterfaceLanguage } from '../../i18n/languages.ts';

/** “À Hirson”, “Au Havre”, “Aux Abymes”, “In Hirson”: the place of a sentence that starts with it. */
export function inPlace(name: string, language: InterfaceLanguage): string {
  if (language === 'en') return `In ${name}`;
  if (name.startsWith('Le ')) return `Au ${name.slice(3)}`;
  if (name.startsWith('Les ')) return `Aux ${name.slice(4)}`;
  return `À ${name}`;
}

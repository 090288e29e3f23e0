/** Languages of the interface; the first is used when the reader's is not among them. */
export const languages = ['fr', 'en'] as const;
export type InterfaceLanguage = (typeof languages)[number];

const storageKey = 'maillage.language';

export const isLanguage = (text: string | null | undefined): text is InterfaceLanguage =>
  languages.some((language) => language === text);

/** The language chosen before, else the browser's, else English for a reader of another language. */
export function preferredLanguage(): InterfaceLanguage {
  const kept = localStorage.getItem(storageKey);
  if (isLanguage(kept)) return kept;
  return navigator.language.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

export function keepLanguage(language: InterfaceLanguage): void {
  localStorage.setItem(storageKey, language);
  document.documentElement.lang = language;
}

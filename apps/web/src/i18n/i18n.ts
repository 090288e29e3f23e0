import { type BackendModule, createInstance, type ReadCallback } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Messages } from '../messages/index.ts';
import { keepLanguage, languages, preferredLanguage } from './languages.ts';
import { typeset } from './typeset.ts';

/** One file a language and a namespace, loaded when a page asks for it. */
const catalogues = import.meta.glob<object>('../messages/{fr,en}/*.ts', { import: 'default' });

const backend: BackendModule = {
  type: 'backend',
  init: () => {},
  read(language: string, namespace: string, done: ReadCallback) {
    const load = catalogues[`../messages/${language}/${namespace}.ts`];
    if (!load) return done(new Error(`No messages ${language}/${namespace}.`), null);
    load().then(
      (messages) => done(null, withMany(messages, language === 'fr' ? typeset : String)),
      (cause: Error) => done(cause, null),
    );
  },
};

/** French has a third plural (“un million d’habitants”) that reads here like the second. */
function withMany(messages: object, write: (text: string) => string): object {
  const entries = Object.entries(messages).flatMap(([key, value]) => {
    const said = typeof value === 'string' ? write(value) : withMany(value, write);
    return [[key, said], ...(key.endsWith('_other') ? [[key.replace(/_other$/, '_many'), said]] : [])];
  });
  return Object.fromEntries(entries);
}

export const i18n = createInstance();

export async function startI18n(): Promise<void> {
  const language = preferredLanguage();
  i18n.on('languageChanged', (changed) => keepLanguage(changed === 'en' ? 'en' : 'fr'));
  await i18n
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: language,
      supportedLngs: [...languages],
      fallbackLng: false,
      ns: ['shell'] satisfies (keyof Messages)[],
      defaultNS: 'shell',
      interpolation: { escapeValue: false },
      react: { useSuspense: true },
    });
}

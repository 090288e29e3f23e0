import type { Language } from '@maillage/contract';

interface LetterWords {
  day(date: string): string;
  greeting(name: string): string;
  first(plan: string): string;
  change(plan: string): string;
  firstSubject(plan: string): string;
  changeSubject(plan: string): string;
  readonly cancelled: string;
  readonly moved: string;
}

const dayIn = (language: Language) => (date: string) =>
  new Date(`${date}T00:00:00Z`).toLocaleDateString(language === 'fr' ? 'fr-FR' : 'en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });

/** What a publication says by mail. */
export const letterWords: Record<Language, LetterWords> = {
  fr: {
    day: dayIn('fr'),
    greeting: (name) => `Bonjour (${name}),`,
    first: (plan) => `Les tournées « ${plan} » sont publiées. Voici les passages qui vous concernent :`,
    change: (plan) => `Les tournées « ${plan} » ont changé. Voici ce qui change pour vous :`,
    firstSubject: (plan) => `Tournées publiées : ${plan}`,
    changeSubject: (plan) => `Changement de tournées : ${plan}`,
    cancelled: 'Annulé :',
    moved: 'Déplacé :',
  },
  en: {
    day: dayIn('en'),
    greeting: (name) => `Hello (${name}),`,
    first: (plan) => `The rounds “${plan}” are published. These visits concern you:`,
    change: (plan) => `The rounds “${plan}” have changed. This is what changes for you:`,
    firstSubject: (plan) => `Rounds published: ${plan}`,
    changeSubject: (plan) => `Change of rounds: ${plan}`,
    cancelled: 'Cancelled:',
    moved: 'Moved:',
  },
};

import type { Language } from '@maillage/contract';
import type { Letter } from '../mail/mailer.ts';

/** The mail that opens a session. */
export function signInLetter({
  recipient,
  url,
  locale,
  minutes,
}: {
  recipient: string;
  url: string;
  locale: Language;
  minutes: number;
}): Letter {
  return { recipient, locale, ...sentences[locale](url, minutes) };
}

const sentences: Record<Language, (url: string, minutes: number) => Pick<Letter, 'subject' | 'text'>> = {
  fr: (url, minutes) => ({
    subject: 'Votre lien de connexion à Maillage',
    text: `Bonjour,

Ouvrez ce lien pour vous connecter à Maillage :
${url}

Il fonctionne une seule fois, pendant ${minutes} minutes. Si vous n’avez rien demandé, ne faites rien : personne n’est entré.`,
  }),
  en: (url, minutes) => ({
    subject: 'Your sign-in link for Maillage',
    text: `Hello,

Open this link to sign in to Maillage:
${url}

It works once, for ${minutes} minutes. If you did not ask for it, do nothing: nobody came in.`,
  }),
};

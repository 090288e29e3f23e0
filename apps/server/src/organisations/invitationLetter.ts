import type { Language } from '@maillage/contract';
import type { Letter } from '../mail/mailer.ts';

export interface Invitation {
  readonly recipient: string;
  readonly locale: Language;
  readonly organisation: string;
  /** Name of the organisation. */
  readonly name: string;
  /** Where Maillage is. */
  readonly address: string;
}

/** Tells somebody that an organisation gave them a role. */
export function invitationLetter({ recipient, locale, organisation, name, address }: Invitation): Letter {
  return { recipient, locale, organisation, ...sentences[locale](name, address) };
}

const sentences: Record<Language, (name: string, address: string) => Pick<Letter, 'subject' | 'text'>> = {
  fr: (name, address) => ({
    subject: `${name} vous invite sur Maillage`,
    text: `Bonjour,

${name} vous a donné un accès à Maillage, où un territoire mesure et organise l’accès aux soins.

Connectez-vous avec cette adresse de courriel, sans mot de passe :
${address}`,
  }),
  en: (name, address) => ({
    subject: `${name} invites you to Maillage`,
    text: `Hello,

${name} gave you access to Maillage, where a territory measures and organises access to care.

Sign in with this e-mail address, without password:
${address}`,
  }),
};

import type { RotaAssignment } from '@maillage/care';
import { halfDayWords, type Language } from '@maillage/contract';
import type { Tables } from '@maillage/database';
import type { Transaction } from 'kysely';
import type { Letter } from '../mail/mailer.ts';

/** Somebody to write to. */
export interface Recipient {
  readonly name: string;
  readonly email: string;
  readonly locale: Language;
}

/** Where Maillage is, and for whom it writes. */
export interface Sender {
  readonly organisation: string;
  readonly organisationName: string;
  readonly address: string;
}

export interface RotaNews {
  readonly rotaName: string;
  readonly added: readonly RotaAssignment[];
  readonly removed: readonly RotaAssignment[];
  readonly cabinetName: (id: string) => string;
}

/** What a publication changes for one doctor, half-day by half-day. */
export function publicationLetter({ name, email, locale }: Recipient, sender: Sender, news: RotaNews): Letter {
  const words = sentences[locale];
  const lines = (list: readonly RotaAssignment[]) =>
    list.map((one) => `– ${halfDayWords(one, locale)}, ${news.cabinetName(one.cabinet)}`).join('\n');
  const parts = [
    words.hello(name),
    words.published(sender.organisationName, news.rotaName),
    ...(news.added.length > 0 ? [`${words.added(news.added.length)}\n${lines(news.added)}`] : []),
    ...(news.removed.length > 0 ? [`${words.removed(news.removed.length)}\n${lines(news.removed)}`] : []),
    `${words.yours}\n${sender.address}/mes-plages`,
  ];
  return {
    recipient: email,
    locale,
    organisation: sender.organisation,
    subject: words.subject(news.rotaName, news.added.length, news.removed.length),
    text: parts.join('\n\n'),
  };
}

const sentences = {
  fr: {
    hello: (name: string) => `Bonjour ${name},`,
    subject: (rota: string, added: number, removed: number) =>
      `${rota} : ${[added > 0 && `${added} demi-journée${added > 1 ? 's' : ''} en plus`, removed > 0 && `${removed} en moins`].filter(Boolean).join(', ')}`,
    published: (organisation: string, rota: string) =>
      `${organisation} a publié le planning « ${rota} ». Voici ce qui change pour vous.`,
    added: (count: number) =>
      count > 1 ? `${count} demi-journées vous sont confiées :` : 'Une demi-journée vous est confiée :',
    removed: (count: number) =>
      count > 1 ? `${count} demi-journées vous sont retirées :` : 'Une demi-journée vous est retirée :',
    yours: 'Toutes vos demi-journées, votre agenda, et de quoi échanger si l’une ne vous va pas :',
  },
  en: {
    hello: (name: string) => `Hello ${name},`,
    subject: (rota: string, added: number, removed: number) =>
      `${rota}: ${[added > 0 && `${added} half-day${added > 1 ? 's' : ''} more`, removed > 0 && `${removed} less`].filter(Boolean).join(', ')}`,
    published: (organisation: string, rota: string) =>
      `${organisation} published the rota “${rota}”. Here is what changes for you.`,
    added: (count: number) => (count > 1 ? `${count} half-days are yours:` : 'One half-day is yours:'),
    removed: (count: number) =>
      count > 1 ? `${count} half-days are no longer yours:` : 'One half-day is no longer yours:',
    yours: 'All your half-days, your calendar, and how to exchange one that does not suit you:',
  },
};

/** Language of the people who have an account; the others are written to in French. */
export async function localesOf(
  tx: Transaction<Tables>,
  people: readonly string[],
): Promise<ReadonlyMap<string, Language>> {
  if (people.length === 0) return new Map();
  const rows = await tx
    .selectFrom('person')
    .select(['id', 'locale'])
    .where('id', 'in', [...people])
    .execute();
  return new Map(rows.map(({ id, locale }) => [id, locale]));
}

export async function senderOf(tx: Transaction<Tables>, organisation: string, address: string): Promise<Sender> {
  const { name } = await tx
    .selectFrom('organisation')
    .select('name')
    .where('id', '=', organisation)
    .executeTakeFirstOrThrow();
  return { organisation, organisationName: name, address };
}

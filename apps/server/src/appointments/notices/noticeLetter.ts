import { clockAt } from '@maillage/care';
import type { Language } from '@maillage/contract';
import type { NoticeKind } from '@maillage/database';

/** What a letter about an appointment tells. */
export interface NoticeFacts {
  readonly kind: NoticeKind;
  readonly startsAt: Date;
  /** Before a move. */
  readonly before: Date | undefined;
  readonly zone: string;
  readonly visit: string;
  readonly place: string;
  readonly address: string;
  readonly phone: string;
  readonly clinician: string | null;
  /** Until when an offer is kept. */
  readonly offerEndsAt: Date | null;
  /** Opens the booking: see, cancel, accept. */
  readonly link: string;
  /** Where another slot can be found. */
  readonly search: string;
}

export interface LetterText {
  readonly subject: string;
  readonly text: string;
}

/** The letter of a notice, in the patient's language. */
export function noticeLetter(facts: NoticeFacts, language: Language): LetterText {
  const say = language === 'fr' ? french(facts) : english(facts);
  return { subject: say.subject, text: [say.greeting, say.news, say.where, say.then].join('\n\n') };
}

interface Sentences {
  readonly subject: string;
  readonly greeting: string;
  readonly news: string;
  readonly where: string;
  readonly then: string;
}

function french(facts: NoticeFacts): Sentences {
  const when = (at: Date) => `${dayIn('fr', at, facts.zone)} à ${clockAt(at, facts.zone).time.replace(':', ' h ')}`;
  const at = when(facts.startsAt);
  const manage = `Voir ou annuler ce rendez-vous, jusqu’à la dernière minute :\n${facts.link}\n\nSi vous ne pouvez pas venir, annulez : votre place ira aussitôt à quelqu’un qui attend.`;
  const again = `Choisir un autre créneau :\n${facts.search}`;
  const news: Readonly<Record<NoticeKind, readonly [string, string, string]>> = {
    confirmation: ['Votre rendez-vous est confirmé', `Votre rendez-vous est confirmé : ${at}.`, manage],
    reminder: ['Rappel de votre rendez-vous', `Nous vous attendons ${at}.`, manage],
    cancellation: ['Votre rendez-vous est annulé', `Votre rendez-vous du ${at} est annulé.`, again],
    moved: [
      'Votre rendez-vous est déplacé',
      `Votre rendez-vous du ${facts.before ? when(facts.before) : ''} est déplacé au ${at}.`,
      manage,
    ],
    'session-cancelled': [
      'Votre rendez-vous ne peut pas avoir lieu',
      `La séance est annulée : votre rendez-vous du ${at} ne peut pas avoir lieu. Nous en sommes désolés.`,
      again,
    ],
    'clinician-changed': [
      'Un autre soignant vous recevra',
      `Votre rendez-vous du ${at} est maintenu ; ${facts.clinician ?? 'un autre soignant'} vous recevra.`,
      manage,
    ],
    offer: [
      'Une place s’est libérée pour vous',
      `Une place s’est libérée : ${at}. Elle vous est gardée jusqu’au ${facts.offerEndsAt ? when(facts.offerEndsAt) : ''}.`,
      `Accepter ou refuser :\n${facts.link}`,
    ],
    'offer-expired': [
      'La place proposée ne vous est plus gardée',
      `Sans réponse de votre part, la place du ${at} a été proposée à quelqu’un d’autre. Vous restez sur la liste d’attente.`,
      `Votre place dans la liste :\n${facts.link}`,
    ],
  };
  const [subject, sentence, then] = news[facts.kind];
  return { subject, greeting: 'Bonjour,', news: sentence, where: where(facts, 'Téléphone'), then };
}

function english(facts: NoticeFacts): Sentences {
  const when = (at: Date) => `${dayIn('en', at, facts.zone)} at ${clockAt(at, facts.zone).time}`;
  const at = when(facts.startsAt);
  const manage = `See or cancel this appointment, until the last minute:\n${facts.link}\n\nIf you cannot come, please cancel: your place goes at once to somebody who waits.`;
  const again = `Choose another slot:\n${facts.search}`;
  const news: Readonly<Record<NoticeKind, readonly [string, string, string]>> = {
    confirmation: ['Your appointment is confirmed', `Your appointment is confirmed: ${at}.`, manage],
    reminder: ['Reminder of your appointment', `We expect you on ${at}.`, manage],
    cancellation: ['Your appointment is cancelled', `Your appointment on ${at} is cancelled.`, again],
    moved: [
      'Your appointment has moved',
      `Your appointment on ${facts.before ? when(facts.before) : ''} has moved to ${at}.`,
      manage,
    ],
    'session-cancelled': [
      'Your appointment cannot take place',
      `The session is called off: your appointment on ${at} cannot take place. We are sorry.`,
      again,
    ],
    'clinician-changed': [
      'Another clinician will see you',
      `Your appointment on ${at} stands; ${facts.clinician ?? 'another clinician'} will see you.`,
      manage,
    ],
    offer: [
      'A place has become free for you',
      `A place has become free: ${at}. It is kept for you until ${facts.offerEndsAt ? when(facts.offerEndsAt) : ''}.`,
      `Accept or decline:\n${facts.link}`,
    ],
    'offer-expired': [
      'The place offered is no longer kept for you',
      `As you did not answer, the place on ${at} has been offered to somebody else. You stay on the waiting list.`,
      `Your place in the list:\n${facts.link}`,
    ],
  };
  const [subject, sentence, then] = news[facts.kind];
  return { subject, greeting: 'Hello,', news: sentence, where: where(facts, 'Telephone'), then };
}

/** The reason for coming is in no letter: others may read a mailbox. */
const where = ({ visit, clinician, place, address, phone }: NoticeFacts, telephone: string): string =>
  [[visit, clinician].filter(Boolean).join(', '), place, address, phone && `${telephone} ${phone}`]
    .filter(Boolean)
    .join('\n');

const dayIn = (language: Language, at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone,
  }).format(at);

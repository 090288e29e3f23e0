import { halfDayWords } from '@maillage/contract';
import type { ExchangeCell, StoredExchange } from '@maillage/database';
import type { Letter } from '../../mail/mailer.ts';
import type { Recipient, Sender } from '../letters.ts';

export interface ExchangeNews {
  readonly exchange: Pick<StoredExchange, 'cell' | 'otherCell' | 'state'>;
  readonly doctorName: string;
  readonly otherName: string | undefined;
  readonly cabinetName: (id: string) => string;
}

/** One step of an exchange, told to somebody concerned. */
export function exchangeLetter({ name, email, locale }: Recipient, sender: Sender, news: ExchangeNews): Letter {
  const cell = (one: ExchangeCell) => `${halfDayWords(one, locale)}, ${news.cabinetName(one.cabinet)}`;
  const { exchange, doctorName, otherName } = news;
  const words = sentences[locale];
  const what = exchange.otherCell
    ? words.swap(doctorName, cell(exchange.cell), cell(exchange.otherCell), otherName ?? '')
    : words.give(doctorName, cell(exchange.cell), otherName);
  return {
    recipient: email,
    locale,
    organisation: sender.organisation,
    subject: `${words.subject[exchange.state]} (${halfDayWords(exchange.cell, locale)})`,
    text: [words.hello(name), what, words.step[exchange.state], `${sender.address}/mes-plages`].join('\n\n'),
  };
}

const sentences = {
  fr: {
    hello: (name: string) => `Bonjour ${name},`,
    give: (doctor: string, cell: string, other: string | undefined) =>
      other === undefined
        ? `${doctor} cède une demi-journée : ${cell}.`
        : `${doctor} cède une demi-journée à ${other} : ${cell}.`,
    swap: (doctor: string, cell: string, otherCell: string, other: string) =>
      `${doctor} propose sa demi-journée (${cell}) contre celle de ${other} (${otherCell}).`,
    subject: {
      asked: 'Une demi-journée à reprendre',
      accepted: 'Échange accepté, à valider',
      applied: 'Échange appliqué',
      declined: 'Échange décliné',
      refused: 'Échange refusé',
      withdrawn: 'Demande d’échange retirée',
    },
    step: {
      asked: 'Aucune règle du planning ne s’y oppose. Pour accepter ou décliner :',
      accepted: 'Le confrère est d’accord. La coordination valide, puis le planning et les consultations changent :',
      applied: 'La coordination a validé : le planning et les consultations sont changés. Vos demi-journées :',
      declined: 'Le confrère a décliné : rien ne change. Vos demi-journées :',
      refused: 'La coordination a refusé : rien ne change. Vos demi-journées :',
      withdrawn: 'La demande est retirée : rien ne change. Vos demi-journées :',
    },
  },
  en: {
    hello: (name: string) => `Hello ${name},`,
    give: (doctor: string, cell: string, other: string | undefined) =>
      other === undefined
        ? `${doctor} gives a half-day away: ${cell}.`
        : `${doctor} gives a half-day to ${other}: ${cell}.`,
    swap: (doctor: string, cell: string, otherCell: string, other: string) =>
      `${doctor} offers their half-day (${cell}) for that of ${other} (${otherCell}).`,
    subject: {
      asked: 'A half-day to take over',
      accepted: 'Exchange accepted, to approve',
      applied: 'Exchange applied',
      declined: 'Exchange declined',
      refused: 'Exchange refused',
      withdrawn: 'Request withdrawn',
    },
    step: {
      asked: 'No rule of the rota stands against it. To accept or decline:',
      accepted: 'The colleague agrees. The coordination approves, then rota and consultations change:',
      applied: 'The coordination approved: rota and consultations are changed. Your half-days:',
      declined: 'The colleague declined: nothing changes. Your half-days:',
      refused: 'The coordination refused: nothing changes. Your half-days:',
      withdrawn: 'The request is withdrawn: nothing changes. Your half-days:',
    },
  },
};

import type { Letter } from '../../mail/mailer.ts';

export interface AskedFor {
  readonly name: string;
  readonly organisationName: string;
  readonly from: string;
  readonly through: string;
  readonly deadline: string;
  readonly message: string;
  readonly reminder: boolean;
  /** Opens their answer without account. */
  readonly link: string;
}

/** Asks a clinician for their half-days, by a link that is theirs alone. French: the language of the sessions it prepares. */
export function requestLetter(asked: AskedFor): Pick<Letter, 'subject' | 'text'> {
  const { name, organisationName, from, through, deadline, message, reminder, link } = asked;
  const period = `du ${inWords(from)} au ${inWords(through)}`;
  return {
    subject: `${reminder ? 'Rappel : vos' : 'Vos'} disponibilités ${period}`,
    text: `Bonjour ${name},

${organisationName} prépare le planning ${period}. Quelles demi-journées pouvez-vous donner ?${message.trim() ? `\n\n${message.trim()}` : ''}

Répondez en deux minutes, sans mot de passe, avant le ${inWords(deadline)} :
${link}

Ce lien est personnel : ne le transmettez pas. Si rien n’a changé depuis la dernière fois, ouvrez-le et confirmez.`,
  };
}

const inWords = (day: string) =>
  new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' })
    .format(new Date(`${day}T00:00:00Z`))
    .replace(/^1 /, '1er ');

import type { Sentence } from '@maillage/contract';

/** What the files of a rota say. */
export const rotaFileWords = {
  am: { fr: 'matin', en: 'morning' },
  pm: { fr: 'après-midi', en: 'afternoon' },
  nobody: { fr: 'personne', en: 'nobody' },
  date: { fr: 'Date', en: 'Date' },
  day: { fr: 'Jour', en: 'Day' },
  half: { fr: 'Demi-journée', en: 'Half-day' },
  cabinet: { fr: 'Cabinet', en: 'Cabinet' },
  from: { fr: 'Début', en: 'From' },
  to: { fr: 'Fin', en: 'To' },
  doctors: { fr: 'Médecin', en: 'Doctor' },
  missing: { fr: 'Manque', en: 'Missing' },
  covered: {
    fr: '{halfDays} demi-journées du {from} au {to}, {missing} sans médecin.',
    en: '{halfDays} half-days from {from} to {to}, {missing} without a doctor.',
  },
  tableMethod: {
    fr: 'Planning tel qu’il est dans Maillage au jour de l’export, changements non publiés compris.',
    en: 'The rota as it stands in Maillage on the day of the export, unpublished changes included.',
  },
  statementTitle: { fr: 'Heures et paiement · {name}', en: 'Hours and payment · {name}' },
  doctor: { fr: 'Médecin', en: 'Doctor' },
  month: { fr: 'Mois', en: 'Month' },
  halfDays: { fr: 'Demi-journées', en: 'Half-days' },
  days: { fr: 'Jours', en: 'Days' },
  hours: { fr: 'Heures', en: 'Hours' },
  euros: { fr: 'Montant (€)', en: 'Amount (€)' },
  total: { fr: 'Total', en: 'Total' },
  paidDay: { fr: '{amount} par jour, d’après : {source}.', en: '{amount} a day, from: {source}.' },
  paidHalfDay: { fr: '{amount} par demi-journée, d’après : {source}.', en: '{amount} a half-day, from: {source}.' },
  unpaid: {
    fr: 'Aucune indemnité n’est enregistrée : seules les demi-journées et les heures sont comptées.',
    en: 'No allowance is recorded: only half-days and hours are counted.',
  },
  statementMethod: {
    fr: 'Heures = somme des heures d’ouverture des demi-journées ; un jour compte une fois, matin et après-midi ensemble.',
    en: 'Hours = sum of the opening hours of the half-days; a day counts once, morning and afternoon together.',
  },
} as const satisfies Record<string, Sentence>;

/** A sentence with its figures. */
export const fill = (sentence: string, figures: Readonly<Record<string, string | number>>): string =>
  sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(figures[name] ?? '–'));

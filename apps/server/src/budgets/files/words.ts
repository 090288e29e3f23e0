import type { Sentence } from '@maillage/contract';

/** What the files of a budget say besides the words of its parameters and lines. */
export const fileWords = {
  assumptions: { fr: 'Hypothèses', en: 'Assumptions' },
  months: { fr: 'Mois', en: 'Months' },
  years: { fr: 'Années', en: 'Years' },
  name: { fr: 'Nom', en: 'Name' },
  value: { fr: 'Valeur', en: 'Value' },
  unit: { fr: 'Unité', en: 'Unit' },
  low: { fr: 'Bas', en: 'Low' },
  high: { fr: 'Haut', en: 'High' },
  source: { fr: 'Source', en: 'Source' },
  note: { fr: 'Note', en: 'Note' },
  line: { fr: 'Ligne', en: 'Line' },
  month: { fr: 'Mois', en: 'Month' },
  yearsElapsed: { fr: 'Années écoulées', en: 'Years elapsed' },
  year: { fr: 'Année {n}', en: 'Year {n}' },
  toConfirm: { fr: 'hypothèse à confirmer', en: 'assumption to confirm' },
  published: { fr: '{title} ({published} ; relu le {read})', en: '{title} ({published}; checked on {read})' },
  derived: {
    fr: 'calculé d’après {title} ({published} ; relu le {read})',
    en: 'computed from {title} ({published}; checked on {read})',
  },
  change: {
    fr: 'Changez une valeur de la colonne B : tous les totaux suivent.',
    en: 'Change a value of column B: all totals follow.',
  },
  euros: { fr: '€', en: '€' },
  breakEven: {
    fr: 'Équilibre à {needed} {driver} ; les hypothèses en donnent {actual}.',
    en: 'Balance at {needed} {driver}; the hypotheses give {actual}.',
  },
  noBreakEven: { fr: 'Aucun nombre d’actes ne change l’équilibre.', en: 'No number of acts changes the balance.' },
  fullYear: {
    fr: 'En année pleine (année {year}) : recettes {income}, dépenses {costs}, résultat {result}.',
    en: 'In a full year (year {year}): income {income}, costs {costs}, result {result}.',
  },
  lowest: {
    fr: 'Trésorerie au plus bas : {amount}, au mois {month}.',
    en: 'Lowest cash: {amount}, in month {month}.',
  },
  madeBy: { fr: 'Maillage · fait le {day}', en: 'Maillage · made on {day}' },
} as const satisfies Record<string, Sentence>;

export type FileWord = keyof typeof fileWords;

/** A sentence with its figures, already written. */
export const fill = (sentence: string, figures: Readonly<Record<string, string | number | null>>): string =>
  sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(figures[name] ?? '–'));

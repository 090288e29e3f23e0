import type { ErrorKind } from '../errors.ts';

/** What can be wrong with a budget. Part of the one catalogue, `errors`. */
export const budgetErrors = {
  'budget/unknown': {
    status: 404,
    fr: 'Ce budget n’existe pas, ou il est à une autre organisation.',
    en: 'This budget does not exist, or belongs to another organisation.',
  },
  'budget/changed-meanwhile': {
    status: 409,
    fr: 'Quelqu’un a modifié ce budget entre-temps. Relisez-le : votre saisie est conservée à côté.',
    en: 'Somebody changed this budget meanwhile. Read it again: what you typed is kept beside it.',
  },
  'budget/unknown-version': {
    status: 404,
    fr: 'Ce budget n’a pas de version {number}.',
    en: 'This budget has no version {number}.',
  },
  'budget/unknown-kind': {
    status: 422,
    fr: '« {value} » n’est pas un genre de budget : centre de santé, cabinet avancé ou bus.',
    en: '“{value}” is not a kind of budget: health centre, advanced cabinet or bus.',
  },
  'budget/unknown-parameter': {
    status: 422,
    fr: 'Ce genre de budget n’a pas de paramètre « {path} ».',
    en: 'This kind of budget has no parameter “{path}”.',
  },
  'budget/number-invalid': {
    status: 422,
    fr: '« {value} » n’est pas un nombre. Écrivez par exemple 3,5.',
    en: '“{value}” is not a number. Write for instance 3.5.',
  },
  'budget/negative': {
    status: 422,
    fr: 'Une valeur négative n’a pas de sens ici. Écrivez zéro ou davantage.',
    en: 'A negative value means nothing here. Write zero or more.',
  },
  'budget/too-large': {
    status: 422,
    fr: 'Cette valeur dépasse ce qui est possible ({most}). Vérifiez l’unité.',
    en: 'This value is beyond what is possible ({most}). Check the unit.',
  },
  'budget/share-over-one': {
    status: 422,
    fr: 'Une part ne dépasse pas 100 %. Corrigez-la.',
    en: 'A share does not exceed 100%. Correct it.',
  },
  'budget/ramp-too-long': {
    status: 422,
    fr: 'La montée en charge dépasse les cinq ans du budget : la pleine activité ne serait jamais vue. Écrivez {most} mois au plus.',
    en: 'The start-up is longer than the five years of the budget: full activity would never be seen. Write at most {most} months.',
  },
  'budget/no-doctor': {
    status: 422,
    fr: 'Sans médecin, il n’y a ni soin ni recette : il reste des charges. Mettez au moins une part de temps plein ou une demi-journée.',
    en: 'Without a doctor there is neither care nor income: only costs remain. Put at least part of a post or a half-day.',
  },
  'budget/no-activity': {
    status: 422,
    fr: 'À zéro, ce budget ne permet aucune activité. Mettez une valeur au-dessus de zéro.',
    en: 'At zero, this budget allows no activity at all. Put a value above zero.',
  },
  'budget/everybody-missing': {
    status: 422,
    fr: 'Si personne ne vient au rendez-vous, aucun acte n’est payé. Mettez moins de 100 %.',
    en: 'If nobody comes to their appointment, no act is paid. Put less than 100%.',
  },
} as const satisfies Record<string, ErrorKind>;

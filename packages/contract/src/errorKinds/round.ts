import type { ErrorKind } from '../errors.ts';

/** What can be wrong with a round plan. */
export const roundErrors = {
  'round/unknown': {
    status: 404,
    fr: 'Ce plan de tournées n’existe pas ou n’est pas à votre organisation.',
    en: 'This round plan does not exist or does not belong to your organisation.',
  },
  'round/unknown-version': {
    status: 404,
    fr: 'La version {number} de ce plan n’existe pas.',
    en: 'There is no version {number} of this plan.',
  },
  'round/changed-meanwhile': {
    status: 409,
    fr: 'Quelqu’un a modifié ce plan entre-temps. Sa version est affichée ; refaites votre changement.',
    en: 'Somebody changed this plan meanwhile. Their version is shown; make your change again.',
  },
  'round/dates-reversed': {
    status: 422,
    fr: 'Le dernier jour ({to}) précède le premier ({from}). Corrigez la période.',
    en: 'The last day ({to}) is before the first ({from}). Correct the period.',
  },
  'round/date-invalid': {
    status: 422,
    fr: '« {value} » n’est pas une date. Écrivez-la ainsi : 2027-01-04.',
    en: '“{value}” is not a date. Write it like this: 2027-01-04.',
  },
  'round/too-long': {
    status: 422,
    fr: 'La période compte {days} jours ; un plan en couvre {limit} au plus. Raccourcissez-la.',
    en: 'The period has {days} days; a plan covers {limit} at most. Shorten it.',
  },
  'round/hours-reversed': {
    status: 422,
    fr: 'Les horaires {from}–{to} finissent avant de commencer. Corrigez-les.',
    en: 'The hours {from}–{to} end before they begin. Correct them.',
  },
  'round/no-stop': {
    status: 422,
    fr: 'Le plan n’a pas d’arrêt. Ajoutez au moins une commune.',
    en: 'The plan has no stop. Add at least one commune.',
  },
  'round/no-day': {
    status: 422,
    fr: 'Aucun jour de sortie dans la période. Choisissez des jours de la semaine ou une période plus longue.',
    en: 'There is no day to go out in the period. Choose weekdays or a longer period.',
  },
  'round/twice': {
    status: 422,
    fr: '« {value} » apparaît deux fois. Gardez-en un.',
    en: '“{value}” appears twice. Keep one.',
  },
  'round/place-unknown': {
    status: 422,
    fr: 'Le lieu de « {value} » n’existe plus. Choisissez-en un autre.',
    en: 'The place of “{value}” no longer exists. Choose another.',
  },
  'round/clinician-unknown': {
    status: 422,
    fr: 'Le soignant « {value} » n’est plus dans votre organisation. Choisissez-en un autre.',
    en: 'The clinician “{value}” is no longer in your organisation. Choose another.',
  },
  'round/already-solving': {
    status: 409,
    fr: 'Un calcul est déjà en cours pour ce plan. Attendez-le ou arrêtez-le.',
    en: 'A search is already running for this plan. Wait for it or stop it.',
  },
  'round/not-solved': {
    status: 422,
    fr: 'Ce plan n’a pas encore de calendrier. Calculez-le d’abord.',
    en: 'This plan has no calendar yet. Compute it first.',
  },
  'round/stale': {
    status: 422,
    fr: 'Les réglages ont changé depuis le calcul. Recalculez le calendrier d’abord.',
    en: 'The settings have changed since the search. Compute the calendar again first.',
  },
  'round/move-refused': {
    status: 422,
    fr: 'Ce passage ne peut pas aller là : {value}. Rien n’a changé.',
    en: 'This visit cannot go there: {value}. Nothing changed.',
  },
  'round/disruption-unknown': {
    status: 422,
    fr: 'Aucune tournée le {date} pour « {value} ». Choisissez une tournée du calendrier.',
    en: 'There is no round on {date} for “{value}”. Choose a round of the calendar.',
  },
  'round/clash': {
    status: 409,
    fr: 'Publication impossible : {value} a déjà une autre séance le {date}. Changez cette tournée ou l’autre séance ; rien n’a été publié.',
    en: 'Cannot publish: {value} already has another session on {date}. Change this round or the other session; nothing was published.',
  },
} as const satisfies Record<string, ErrorKind>;

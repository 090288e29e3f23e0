import type { GapReason, GapReasonCode } from '@maillage/care';
import type { Language, Sentence } from '../errors.ts';
import { filled, listed, type RotaNames } from './words.ts';

/** Why doctors do not fill a half-day, nearest first. */
export const gapReasonWords = {
  'week-full': {
    fr: 'Maximum de la semaine atteint, il en faudrait {needed} : {doctors}',
    en: 'Weekly maximum reached, {needed} would be needed: {doctors}',
  },
  'month-full': {
    fr: 'Maximum du mois atteint, il en faudrait {needed} : {doctors}',
    en: 'Monthly maximum reached, {needed} would be needed: {doctors}',
  },
  'regular-locum': {
    fr: 'Remplaçant régulier, à la limite légale de la semaine : {doctors}',
    en: 'Regular locum, at the legal limit of the week: {doctors}',
  },
  elsewhere: { fr: 'À {cabinet} à ce moment-là : {doctors}', en: 'At {cabinet} at that time: {doctors}' },
  'locked-elsewhere': {
    fr: 'À {cabinet} à ce moment-là, case verrouillée : {doctors}',
    en: 'At {cabinet} at that time, locked cell: {doctors}',
  },
  'outside-work': {
    fr: 'Déjà au travail hors de ce planning : {doctors}',
    en: 'Already at work outside this rota: {doctors}',
  },
  'road-too-long': {
    fr: 'Dans un autre cabinet le même jour, sans le temps de la route : {doctors}',
    en: 'In another cabinet on the same day, with no time for the road: {doctors}',
  },
  'day-full': { fr: 'Assez de demi-journées ce jour-là : {doctors}', en: 'Enough half-days on that day: {doctors}' },
  'days-in-a-row': { fr: 'Trop de jours de suite : {doctors}', en: 'Too many days in a row: {doctors}' },
  'rest-after-full-day': {
    fr: 'En repos après une journée entière : {doctors}',
    en: 'Resting after a full day: {doctors}',
  },
  'place-not-accepted': {
    fr: 'Disponible, mais n’accepte pas ce cabinet : {doctors}',
    en: 'Available, but does not accept this cabinet: {doctors}',
  },
  'no-lodging': {
    fr: 'Disponible, mais il n’y a pas de lit sur place : {doctors}',
    en: 'Available, but there is no bed there: {doctors}',
  },
  'too-far': {
    fr: 'Disponible, mais trop loin de chez soi : {doctors}',
    en: 'Available, but too far from home: {doctors}',
  },
  'skill-missing': {
    fr: 'Disponible, sans la compétence demandée ({skills}) : {doctors}',
    en: 'Available, without the skill asked for ({skills}): {doctors}',
  },
  several: { fr: 'Plusieurs raisons à la fois : {doctors}', en: 'Several reasons at once: {doctors}' },
  'not-available': { fr: 'Pas disponible : {doctors}', en: 'Not available: {doctors}' },
} as const satisfies Record<GapReasonCode, Sentence>;

export const gapReasonSentence = (
  { code, doctors, needed, cabinet, skills }: GapReason,
  names: RotaNames,
  language: Language,
): string =>
  filled(gapReasonWords[code], language, {
    doctors: listed(doctors.map(names.doctor), language),
    needed,
    cabinet: cabinet === undefined ? undefined : names.cabinet(cabinet),
    skills: skills && listed(skills, language),
  });

/** The nearest reason as a condition, after “nobody is free”: what would have to be otherwise, for how many. */
const conditions: Partial<Record<GapReasonCode, { readonly one: Sentence; readonly other: Sentence }>> = {
  'week-full': {
    one: {
      fr: 'un médecin le serait si son maximum de la semaine était de {needed}',
      en: 'one doctor would be if their weekly maximum were {needed}',
    },
    other: {
      fr: '{count} médecins le seraient si leur maximum de la semaine était de {needed}',
      en: '{count} doctors would be if their weekly maximum were {needed}',
    },
  },
  'month-full': {
    one: {
      fr: 'un médecin le serait si son maximum du mois était de {needed}',
      en: 'one doctor would be if their monthly maximum were {needed}',
    },
    other: {
      fr: '{count} médecins le seraient si leur maximum du mois était de {needed}',
      en: '{count} doctors would be if their monthly maximum were {needed}',
    },
  },
  'place-not-accepted': {
    one: {
      fr: 'un médecin le serait s’il acceptait ce cabinet',
      en: 'one doctor would be if they accepted this cabinet',
    },
    other: {
      fr: '{count} médecins le seraient s’ils acceptaient ce cabinet',
      en: '{count} doctors would be if they accepted this cabinet',
    },
  },
  elsewhere: {
    one: { fr: 'un médecin est alors à {cabinet}', en: 'one doctor is at {cabinet} then' },
    other: { fr: '{count} médecins sont alors à {cabinet}', en: '{count} doctors are at {cabinet} then' },
  },
};

const nobody: Sentence = { fr: 'Personne n’est libre', en: 'Nobody is free' };

/** One sentence for a gap: “Nobody is free; two doctors would be if their weekly maximum were 3.” */
export function gapSentence(reasons: readonly GapReason[], names: RotaNames, language: Language): string {
  const near = reasons.find(({ code, doctors }) => code in conditions && doctors.length > 0);
  const condition = near && conditions[near.code];
  if (!near || !condition) return `${nobody[language]}.`;
  const said = filled(near.doctors.length === 1 ? condition.one : condition.other, language, {
    count: near.doctors.length,
    needed: near.needed,
    cabinet: near.cabinet === undefined ? undefined : names.cabinet(near.cabinet),
  });
  return language === 'fr' ? `${nobody.fr} ; ${said}.` : `${nobody.en}; ${said}.`;
}

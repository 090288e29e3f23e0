/** What can be wrong with a question about the future; part of `errors`. */
export const projectionErrors = {
  'projection/profession-unsupported': {
    status: 404,
    fr: 'La projection n’existe encore que pour les médecins généralistes : les départs et arrivées de « {profession} » ne sont pas publiés.',
    en: 'The projection exists for general practitioners only: exits and arrivals of “{profession}” are not published.',
  },
  'projection/hypotheses-unknown': {
    status: 404,
    fr: 'Ces hypothèses n’existent pas : « {hypotheses} ». Choisissez : {suggestions}.',
    en: 'These hypotheses do not exist: “{hypotheses}”. Choose: {suggestions}.',
  },
  'projection/year-outside': {
    status: 404,
    fr: 'L’année {year} est hors de la projection ({from} à {to}).',
    en: 'The year {year} is outside the projection ({from} to {to}).',
  },
  'projection/invalid': {
    status: 422,
    fr: 'Les hypothèses contiennent {count} problèmes : corrigez les champs signalés, rien n’a été calculé.',
    en: 'The hypotheses have {count} problems: correct the fields listed, nothing was computed.',
  },
  'projection/number-invalid': {
    status: 422,
    fr: '« {value} » n’est pas un nombre ({path}).',
    en: '“{value}” is not a number ({path}).',
  },
  'projection/rate-out-of-range': {
    status: 422,
    fr: 'Ce taux est hors de ses bornes : {value} ({path}). Une probabilité va de 0 à 1, une évolution annuelle de −20 % à +20 %.',
    en: 'This rate is out of its bounds: {value} ({path}). A probability runs from 0 to 1, a yearly change from −20% to +20%.',
  },
  'projection/horizon-before-start': {
    status: 422,
    fr: 'L’horizon ({value}) précède le début de la projection.',
    en: 'The horizon ({value}) comes before the start of the projection.',
  },
  'projection/horizon-too-far': {
    status: 422,
    fr: 'L’horizon ({value}) est à plus de 60 ans : plus aucun praticien d’aujourd’hui n’exerce alors.',
    en: 'The horizon ({value}) is more than 60 years away: none of today’s practitioners is then at work.',
  },
  'projection/arrivals-negative': {
    status: 422,
    fr: 'Le nombre d’arrivées est positif ou nul (reçu : {value}, {path}).',
    en: 'The number of arrivals is zero or more (got {value}, {path}).',
  },
  'projection/arrivals-unordered': {
    status: 422,
    fr: 'Les années d’arrivées se suivent dans l’ordre, chacune une fois (reçu : {value}, {path}).',
    en: 'The years of arrivals follow in order, each once (got {value}, {path}).',
  },
  'projection/ages-unordered': {
    status: 422,
    fr: 'Les âges de retraite vont du premier départ au taux plein puis au dernier départ (reçu : {value}).',
    en: 'Ages of retirement run from the first exit to the full rate, then to the last exit (got {value}).',
  },
  'projection/age-out-of-range': {
    status: 422,
    fr: 'Cet âge n’est pas celui d’un praticien en exercice, de 25 à 99 ans : {value} ({path}).',
    en: 'This age is not that of a practitioner at work, from 25 to 99: {value} ({path}).',
  },
  'projection/activity-out-of-range': {
    status: 422,
    fr: 'L’activité relative va de 0 à 3 (reçu : {value}).',
    en: 'The relative activity runs from 0 to 3 (got {value}).',
  },
} as const;

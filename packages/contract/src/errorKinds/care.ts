import type { ErrorKind } from '../errors.ts';

/** What can be wrong with places of care and clinicians. Part of the one catalogue, `errors`. */
export const careErrors = {
  'care/place-unknown': {
    status: 404,
    fr: 'Ce lieu n’existe pas, a été supprimé, ou est à une autre organisation.',
    en: 'This place does not exist, was deleted, or belongs to another organisation.',
  },
  'care/clinician-unknown': {
    status: 404,
    fr: 'Ce professionnel n’est pas, ou plus, dans la liste de votre organisation.',
    en: 'This clinician is not, or no longer, in the list of your organisation.',
  },
  'care/changed-meanwhile': {
    status: 409,
    fr: 'Quelqu’un l’a modifié entre-temps. Relisez-le : votre saisie est conservée à côté.',
    en: 'Somebody changed it meanwhile. Read it again: what you typed is kept beside it.',
  },
  'care/in-use': {
    status: 409,
    fr: 'Des plages à venir en dépendent ({count}). Annulez-les ou déplacez-les d’abord.',
    en: 'Sessions to come depend on it ({count}). Cancel or move them first.',
  },
  'care/date-invalid': {
    status: 422,
    fr: 'Cette date n’existe pas : « {value} ». Choisissez-en une autre.',
    en: 'This date does not exist: “{value}”. Choose another one.',
  },
  'care/dates-reversed': {
    status: 422,
    fr: 'La fin ({to}) précède le début ({from}). Corrigez l’une des deux dates.',
    en: 'The end ({to}) comes before the start ({from}). Correct one of the two dates.',
  },
  'care/opening-reversed': {
    status: 422,
    fr: 'Cette ouverture finit ({to}) avant de commencer ({from}). Corrigez l’une des deux heures.',
    en: 'This opening ends ({to}) before it starts ({from}). Correct one of the two times.',
  },
  'care/openings-overlap': {
    status: 422,
    fr: 'Deux ouvertures du même jour se recouvrent ({first} et {second}). Séparez-les.',
    en: 'Two openings of the same day overlap ({first} and {second}). Set them apart.',
  },
  'care/opening-twice': {
    status: 422,
    fr: 'La même demi-journée est ouverte deux fois. Gardez-en une.',
    en: 'The same half-day is opened twice. Keep one.',
  },
  'care/nothing-published': {
    status: 409,
    fr: 'Aucune plage publiée de ce lieu n’a de soignant : sa fermeture ne changerait rien. Publiez d’abord un planning ou une tournée.',
    en: 'No published session of this place has a clinician: closing it would change nothing. Publish a rota or a round first.',
  },
  'care/account-taken': {
    status: 409,
    fr: 'Ce compte est déjà celui de {name}. Un compte répond pour une seule personne.',
    en: 'This account is already that of {name}. An account answers for one person only.',
  },
} as const satisfies Record<string, ErrorKind>;

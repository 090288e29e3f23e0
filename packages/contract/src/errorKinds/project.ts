import type { ErrorKind } from '../errors.ts';

/** What can be wrong with a project or a piece of equipment. Part of the one catalogue, `errors`. */
export const projectErrors = {
  'project/unknown': {
    status: 404,
    fr: 'Ce projet ou cet équipement n’existe pas, ou il est à une autre organisation.',
    en: 'This project or equipment does not exist, or belongs to another organisation.',
  },
  'project/changed-meanwhile': {
    status: 409,
    fr: 'Quelqu’un l’a modifié entre-temps. Relisez-le : votre saisie est conservée à côté.',
    en: 'Somebody changed it meanwhile. Read it again: what you typed is kept beside it.',
  },
  'project/dates-reversed': {
    status: 422,
    fr: 'La fin ({to}) précède le début ({from}). Corrigez l’une des deux dates.',
    en: 'The end ({to}) comes before the start ({from}). Correct one of the two dates.',
  },
  'project/date-invalid': {
    status: 422,
    fr: 'Cette date n’existe pas : « {value} ». Choisissez-en une autre.',
    en: 'This date does not exist: “{value}”. Choose another one.',
  },
  'project/too-early': {
    status: 422,
    fr: 'Un projet compte comme offre prévue à partir du financement obtenu. Avancez d’abord son étape.',
    en: 'A project counts as planned supply once its funding is obtained. Move its stage first.',
  },
  'project/no-opening': {
    status: 422,
    fr: 'Donnez la date d’ouverture : l’offre prévue commence ce jour-là.',
    en: 'Give the opening date: planned supply starts on that day.',
  },
  'project/no-commune': {
    status: 422,
    fr: 'Donnez la commune : l’offre prévue a un lieu.',
    en: 'Give the commune: planned supply has a place.',
  },
  'project/nobody-new': {
    status: 422,
    fr: 'Aucun membre n’arrive avec ce projet : ceux qui exercent déjà autour ne changent pas l’offre. Ajoutez qui vient.',
    en: 'No member comes with this project: those already at work around do not change the supply. Add who comes.',
  },
} as const satisfies Record<string, ErrorKind>;

import type { ErrorKind } from '../errors.ts';

/** What can be wrong with rotas, exchanges and calendars. Part of the one catalogue, `errors`. */
export const rotaErrors = {
  'rota/unknown': {
    status: 404,
    fr: 'Ce planning n’existe pas, a été supprimé, ou n’est pas encore publié.',
    en: 'This rota does not exist, was deleted, or is not published yet.',
  },
  'rota/changed-meanwhile': {
    status: 409,
    fr: 'Quelqu’un a modifié ce planning entre-temps. Rechargez-le : rien n’a été écrasé.',
    en: 'Somebody changed this rota meanwhile. Reload it: nothing was overwritten.',
  },
  'rota/too-long': {
    status: 422,
    fr: 'Un planning couvre {most} jours au plus (reçu : {value}). Faites-en deux.',
    en: 'A rota covers {most} days at most (got {value}). Make two of it.',
  },
  'rota/no-cabinet': {
    status: 422,
    fr: 'Le lieu « {value} » n’est pas un cabinet de votre organisation.',
    en: 'The place “{value}” is not a cabinet of your organisation.',
  },
  'rota/cabinet-twice': {
    status: 422,
    fr: 'Le même cabinet figure deux fois. Gardez-le une fois.',
    en: 'The same cabinet appears twice. Keep it once.',
  },
  'rota/doctor-outside': {
    status: 422,
    fr: 'Cette personne ne fait pas partie de ce planning. Ajoutez-la d’abord à ses médecins.',
    en: 'This person is not part of this rota. First add them to its doctors.',
  },
  'rota/opening-unknown': {
    status: 422,
    fr: 'Le cabinet n’est pas ouvert le {date} ({half}).',
    en: 'The cabinet is not open on {date} ({half}).',
  },
  'rota/nothing-to-undo': { status: 409, fr: 'Il n’y a rien à annuler.', en: 'There is nothing to undo.' },
  'rota/nothing-to-redo': { status: 409, fr: 'Il n’y a rien à rétablir.', en: 'There is nothing to redo.' },
  'rota/over': {
    status: 422,
    fr: 'Ce planning s’est terminé le {to} : il n’y a plus rien à confier. Changez sa période, ou faites-en un nouveau.',
    en: 'This rota ended on {to}: there is nothing left to give. Change its period, or make a new one.',
  },
  'rota/solving-already': {
    status: 409,
    fr: 'Une recherche est déjà en cours sur ce planning. Attendez sa fin, ou arrêtez-la.',
    en: 'A search is already running on this rota. Wait for its end, or stop it.',
  },
  'rota/breaks-rules': {
    status: 422,
    fr: 'Ce planning enfreint {count} règles : rien n’a été publié. Corrigez-les, ou notez l’accord du médecin.',
    en: 'This rota breaks {count} rules: nothing was published. Correct them, or note that the doctor agrees.',
  },
  'rota/busy-elsewhere': {
    status: 409,
    fr: '{name} a déjà une séance le {date} à {time}. Rien n’a été publié.',
    en: '{name} already has a session on {date} at {time}. Nothing was published.',
  },
  'rota/room-taken': {
    status: 409,
    fr: 'Toutes les salles de « {name} » sont prises le {date} à {time} par d’autres séances. Rien n’a été publié.',
    en: 'Every room of “{name}” is taken on {date} at {time} by other sessions. Nothing was published.',
  },
  'rota/in-use': {
    status: 409,
    fr: 'Ce planning a {count} séances publiées à venir. Publiez-le vide d’abord : chacun sera prévenu.',
    en: 'This rota has {count} published sessions to come. Publish it empty first: everybody will be told.',
  },
  'rota/not-locum': {
    status: 422,
    fr: '{name} n’est pas remplaçant, ou n’a aucune demi-journée publiée dans ce planning.',
    en: '{name} is not a locum, or has no published half-day in this rota.',
  },
  'exchange/unknown': {
    status: 404,
    fr: 'Cette demande n’existe pas ou ne vous concerne pas.',
    en: 'This request does not exist or does not concern you.',
  },
  'exchange/not-yours': {
    status: 422,
    fr: 'Cette demi-journée n’est pas la vôtre dans le planning publié, ou elle est passée.',
    en: 'This half-day is not yours in the published rota, or it is over.',
  },
  'exchange/asked-already': {
    status: 409,
    fr: 'Une demande est déjà en cours pour cette demi-journée.',
    en: 'A request is already open for this half-day.',
  },
  'exchange/breaks-rules': {
    status: 422,
    fr: 'Cet échange enfreindrait une règle du planning : {sentences}.',
    en: 'This exchange would break a rule of the rota: {sentences}.',
  },
  'exchange/over': {
    status: 409,
    fr: 'Cette demande a déjà reçu sa réponse.',
    en: 'This request already has its answer.',
  },
  'calendar/unknown': {
    status: 404,
    fr: 'Cet agenda n’existe pas ou son adresse a été retirée.',
    en: 'This calendar does not exist or its address was withdrawn.',
  },
} as const satisfies Record<string, ErrorKind>;

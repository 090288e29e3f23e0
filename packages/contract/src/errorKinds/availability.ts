import type { ErrorKind } from '../errors.ts';

/** What can be wrong with availabilities, links and calendars elsewhere. Part of the one catalogue, `errors`. */
export const availabilityErrors = {
  'availability/not-listed': {
    status: 404,
    fr: 'Vous n’êtes pas, ou pas encore, dans la liste des professionnels de cette organisation. Demandez à la coordination de vous y inscrire.',
    en: 'You are not, or not yet, in the list of clinicians of this organisation. Ask the coordination to register you.',
  },
  'availability/link-unknown': {
    status: 404,
    fr: 'Ce lien personnel n’est plus valable. Demandez-en un autre à la coordination, ou connectez-vous.',
    en: 'This personal link is no longer valid. Ask the coordination for another, or sign in.',
  },
  'availability/changed-meanwhile': {
    status: 409,
    fr: 'Ces disponibilités ont été modifiées ailleurs entre-temps. Voici la dernière version : refaites votre dernier changement.',
    en: 'This availability was changed elsewhere meanwhile. Here is the latest version: make your last change again.',
  },
  'availability/date-invalid': {
    status: 422,
    fr: 'Cette date n’existe pas : « {value} ». Choisissez-en une autre.',
    en: 'This date does not exist: “{value}”. Choose another one.',
  },
  'availability/dates-reversed': {
    status: 422,
    fr: 'La fin ({to}) précède le début ({from}). Corrigez l’une des deux dates.',
    en: 'The end ({to}) comes before the start ({from}). Correct one of the two dates.',
  },
  'availability/least-above-most': {
    status: 422,
    fr: 'Le minimum souhaité ({least}) dépasse le maximum ({most}). Baissez l’un ou montez l’autre.',
    en: 'The least wished ({least}) is above the most ({most}). Lower one or raise the other.',
  },
  'availability/place-unknown': {
    status: 422,
    fr: 'Un des lieux choisis n’existe plus. Rechargez la page : la liste est à jour.',
    en: 'One of the places chosen no longer exists. Reload the page: the list is up to date.',
  },
  'availability/period-too-long': {
    status: 422,
    fr: 'La période demandée dépasse {limit} jours. Raccourcissez-la.',
    en: 'The period asked for is longer than {limit} days. Shorten it.',
  },
  'availability/calendar-address': {
    status: 422,
    fr: 'Cette adresse n’est pas celle d’un agenda : elle commence par https:// (ou webcal://). Copiez l’adresse « iCal » ou « ICS » que donne votre agenda.',
    en: 'This is not the address of a calendar: it starts with https:// (or webcal://). Copy the “iCal” or “ICS” address that your calendar gives.',
  },
  'availability/no-email': {
    status: 422,
    fr: '{name} n’a pas d’adresse de courriel. Ajoutez-la, ou saisissez ses disponibilités au téléphone.',
    en: '{name} has no e-mail address. Add it, or enter their availability on the telephone.',
  },
  'availability/campaign-unknown': {
    status: 404,
    fr: 'Cette demande de disponibilités n’existe pas ou n’est plus ouverte.',
    en: 'This request for availability does not exist or is no longer open.',
  },
  'availability/deadline-past': {
    status: 422,
    fr: 'La date limite ({deadline}) est passée ou après la fin de la période ({through}). Choisissez-en une entre les deux.',
    en: 'The deadline ({deadline}) is past, or after the end of the period ({through}). Choose one in between.',
  },
  'availability/nobody-asked': {
    status: 422,
    fr: 'Choisissez au moins une personne à qui demander.',
    en: 'Choose at least one person to ask.',
  },
} as const satisfies Record<string, ErrorKind>;

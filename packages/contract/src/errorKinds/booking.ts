import type { ErrorKind } from '../errors.ts';

/** What can stop a booking, a session or a place on the waiting list. */
export const bookingErrors = {
  'care/slot-taken': {
    status: 409,
    fr: 'Ce créneau vient d’être pris. Choisissez-en un autre : la liste est à jour.',
    en: 'This slot has just been taken. Choose another: the list is up to date.',
  },
  'care/slot-kept': {
    status: 409,
    fr: 'Les places qui restent sont gardées pour d’autres patients (sans médecin traitant, régulation, ou ouvertes 48 heures avant). Choisissez une autre séance.',
    en: 'The places left are kept for other patients (without an attending doctor, regulation, or opened 48 hours before). Choose another session.',
  },
  'care/slot-past': {
    status: 409,
    fr: 'L’heure de ce créneau est passée. Choisissez-en un à venir.',
    en: 'The time of this slot has passed. Choose one to come.',
  },
  'care/slot-outside': {
    status: 422,
    fr: 'Cette heure n’est pas un créneau de la séance. Choisissez-en un dans la liste.',
    en: 'This time is not a slot of the session. Choose one from the list.',
  },
  'care/clinician-absent': {
    status: 409,
    fr: 'Le soignant est absent à cette heure. Choisissez un autre créneau.',
    en: 'The clinician is absent at this time. Choose another slot.',
  },
  'care/session-unknown': {
    status: 404,
    fr: 'Cette séance n’existe pas, ou n’est pas ouverte à la réservation. Cherchez une autre séance.',
    en: 'This session does not exist, or is not open for booking. Search for another session.',
  },
  'care/visit-unknown': {
    status: 422,
    fr: 'Cette séance ne propose pas ce type de consultation. Choisissez parmi ceux qu’elle propose.',
    en: 'This session does not offer this type of visit. Choose among those it offers.',
  },
  'care/not-eligible': {
    status: 422,
    fr: 'Cette séance n’est pas ouverte à votre situation : {reasons}. Appelez le lieu de consultation ou cherchez une autre séance.',
    en: 'This session is not open to your situation: {reasons}. Call the place of care or search for another session.',
  },
  'care/facts-missing': {
    status: 422,
    fr: 'Pour cette séance, il faut encore dire : {missing}.',
    en: 'For this session, please also say: {missing}.',
  },
  'care/too-many-bookings': {
    status: 409,
    fr: 'Cette personne a déjà trois rendez-vous à venir. Annulez-en un pour en prendre un autre.',
    en: 'This person already has three appointments to come. Cancel one to book another.',
  },
  'care/key-reused': {
    status: 422,
    fr: 'Cette clé de demande a déjà servi à une autre demande. Envoyez-la avec une nouvelle clé.',
    en: 'This request key has already served for another request. Send it with a new key.',
  },
  'care/booking-unknown': {
    status: 404,
    fr: 'Ce lien n’ouvre aucun rendez-vous, ou ses données ont été effacées. Vérifiez l’adresse reçue par courriel.',
    en: 'This link opens no appointment, or its data have been erased. Check the address received by e-mail.',
  },
  'care/too-late': {
    status: 409,
    fr: 'L’heure de ce rendez-vous est passée : il ne peut plus être changé.',
    en: 'The time of this appointment has passed: it can no longer be changed.',
  },
  'care/offer-ended': {
    status: 409,
    fr: 'Cette proposition a pris fin. Vous restez sur la liste d’attente et serez prévenu de la prochaine.',
    en: 'This offer has ended. You stay on the waiting list and will be told of the next one.',
  },
  'care/birth-date-invalid': {
    status: 422,
    fr: 'Cette date de naissance n’existe pas : « {value} ». Corrigez-la.',
    en: 'This birth date does not exist: “{value}”. Correct it.',
  },
  'care/times-reversed': {
    status: 422,
    fr: 'La fin ({to}) ne suit pas le début ({from}). Corrigez l’une des deux heures.',
    en: 'The end ({to}) does not follow the start ({from}). Correct one of the two times.',
  },
  'care/room-unknown': {
    status: 422,
    fr: 'Ce lieu compte {limit} salles (reçu : {value}). Choisissez-en une.',
    en: 'This place has {limit} rooms (got {value}). Choose one of them.',
  },
  'care/clinician-busy': {
    status: 409,
    fr: 'Ce soignant tient déjà une séance à ces heures ({when}). Changez l’heure ou le soignant.',
    en: 'This clinician already holds a session at these times ({when}). Change the time or the clinician.',
  },
  'care/room-busy': {
    status: 409,
    fr: 'Cette salle est déjà prise à ces heures ({when}). Changez l’heure ou la salle.',
    en: 'This room is already taken at these times ({when}). Change the time or the room.',
  },
  'care/plan-invalid': {
    status: 422,
    fr: 'Le découpage en créneaux ne convient pas : {path}. Corrigez-le.',
    en: 'The division into slots does not hold: {path}. Correct it.',
  },
  'care/appointment-unknown': {
    status: 404,
    fr: 'Ce rendez-vous n’existe pas ou n’est pas à votre organisation.',
    en: 'This appointment does not exist or does not belong to your organisation.',
  },
  'care/already-waiting': {
    status: 409,
    fr: 'Cette personne attend déjà pour cette consultation dans un de ces lieux. Son lien reçu par courriel permet d’en sortir.',
    en: 'This person already waits for this visit at one of these places. The link received by e-mail allows leaving.',
  },
  'care/entry-unknown': {
    status: 404,
    fr: 'Cette ligne n’existe plus. Rechargez la liste.',
    en: 'This line no longer exists. Reload the list.',
  },
  'care/series-unknown': {
    status: 404,
    fr: 'Cette série de séances n’existe pas ou n’est pas à votre organisation.',
    en: 'This series of sessions does not exist or does not belong to your organisation.',
  },
  'care/series-empty': {
    status: 422,
    fr: 'Cette règle ne donne aucune séance entre {from} et {to}. Corrigez les jours, les dates ou les exceptions.',
    en: 'This rule gives no session between {from} and {to}. Correct the weekdays, the dates or the exceptions.',
  },
  'care/series-too-long': {
    status: 422,
    fr: 'Une série dure deux ans au plus ({limit} séances). Rapprochez la fin ({to}).',
    en: 'A series lasts two years at most ({limit} sessions). Bring the end nearer ({to}).',
  },
} as const satisfies Record<string, ErrorKind>;

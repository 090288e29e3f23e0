import { availabilityErrors } from './errorKinds/availability.ts';
import { bookingErrors } from './errorKinds/booking.ts';
import { budgetErrors } from './errorKinds/budget.ts';
import { careErrors } from './errorKinds/care.ts';
import { fhirErrors } from './errorKinds/fhir.ts';
import { projectErrors } from './errorKinds/project.ts';
import { projectionErrors } from './errorKinds/projection.ts';
import { rotaErrors } from './errorKinds/rota.ts';
import { roundErrors } from './errorKinds/round.ts';
import { sitingErrors } from './errorKinds/siting.ts';

/** A sentence in both languages; `{name}` is replaced by the detail of that name. */
export interface Sentence {
  readonly fr: string;
  readonly en: string;
}

export type Language = keyof Sentence;

export interface ErrorKind extends Sentence {
  /** HTTP status of an answer that carries this code. */
  readonly status: number;
}

/**
 * Every error a person or a program can meet, by code: what happened, then what to do. A code is never reused.
 */
export const errors = {
  ...budgetErrors,
  ...bookingErrors,
  ...fhirErrors,
  ...careErrors,
  ...availabilityErrors,
  ...rotaErrors,
  ...sitingErrors,
  ...projectErrors,
  ...roundErrors,
  'request/invalid': {
    status: 400,
    fr: 'La demande est incomplète ou mal formée. Corrigez les champs signalés ; le reste est conservé.',
    en: 'The request is incomplete or malformed. Correct the fields listed; the rest is kept.',
  },
  'request/too-large': {
    status: 413,
    fr: 'Ce fichier dépasse la taille acceptée ({limit}). Découpez-le ou utilisez la commande « maillage data import ».',
    en: 'This file exceeds the accepted size ({limit}). Split it or use the command “maillage data import”.',
  },
  'request/too-many': {
    status: 429,
    fr: 'Trop de demandes en peu de temps. Réessayez dans {seconds} secondes.',
    en: 'Too many requests in a short time. Try again in {seconds} seconds.',
  },
  'request/unknown-route': {
    status: 404,
    fr: 'Cette adresse n’existe pas. La liste des adresses est à /api/docs.',
    en: 'This address does not exist. The list of addresses is at /api/docs.',
  },
  'commune/unknown': {
    status: 404,
    fr: 'Aucune commune ne porte le code « {code} ». Vérifiez le code INSEE ou cherchez par nom.',
    en: 'No commune has the code “{code}”. Check the INSEE code or search by name.',
  },
  'profession/unknown': {
    status: 404,
    fr: 'La profession « {profession} » n’est pas suivie. Choisissez-en une dans la liste proposée.',
    en: 'The profession “{profession}” is not followed. Choose one from the list offered.',
  },
  'year/unknown': {
    status: 404,
    fr: 'Aucune donnée pour l’année {year}. Années disponibles : {years}.',
    en: 'No data for the year {year}. Years available: {years}.',
  },
  'indicator/unknown': {
    status: 404,
    fr: 'L’indicateur « {indicator} » n’existe pas. Choisissez-en un dans la liste proposée.',
    en: 'The indicator “{indicator}” does not exist. Choose one from the list offered.',
  },
  'territory/unknown': {
    status: 404,
    fr: 'Ce territoire n’existe pas, ou il n’est pas partagé avec vous.',
    en: 'This territory does not exist, or it is not shared with you.',
  },
  'territory/empty': {
    status: 422,
    fr: 'Un territoire contient au moins une commune. Ajoutez-en une par son nom, par EPCI ou sur la carte.',
    en: 'A territory contains at least one commune. Add one by name, by EPCI or on the map.',
  },
  'territory/unknown-communes': {
    status: 422,
    fr: 'Ces codes ne désignent aucune commune depuis 2015 : {codes}. Corrigez-les ou retirez-les.',
    en: 'These codes designate no commune since 2015: {codes}. Correct or remove them.',
  },
  'dataset/unknown': {
    status: 404,
    fr: 'Le jeu de données « {dataset} » n’existe pas.',
    en: 'The data set “{dataset}” does not exist.',
  },
  'dataset/not-recognised': {
    status: 422,
    fr: 'Ce fichier n’est reconnu comme aucun des jeux de données. Vérifiez son en-tête ou choisissez le jeu dans la liste.',
    en: 'This file is not recognised as any of the data sets. Check its header or choose the set in the list.',
  },
  'dataset/invalid': {
    status: 422,
    fr: 'Le fichier contient {count} problèmes : rien n’a été importé, les données précédentes restent en place.',
    en: 'The file has {count} problems: nothing was imported, the previous data stay in place.',
  },
  'dataset/unreachable': {
    status: 502,
    fr: 'Le site {host} ne répond pas. Ce qui est déjà téléchargé est gardé ; relancez pour reprendre.',
    en: 'The site {host} does not answer. What is already downloaded is kept; start again to resume.',
  },
  'dataset/absent': {
    status: 502,
    fr: 'Le jeu « {dataset} » n’a pas d’adresse officielle, ou n’est pas dans le miroir. Importez son fichier.',
    en: 'The data set “{dataset}” has no official address, or is not in the mirror. Import its file.',
  },
  'reference/loading': {
    status: 503,
    fr: 'Les données se chargent encore. Réessayez dans quelques secondes.',
    en: 'The data are still loading. Try again in a few seconds.',
  },
  ...projectionErrors,
  'identity/required': {
    status: 401,
    fr: 'Connectez-vous pour continuer. Ce que vous avez saisi est conservé.',
    en: 'Sign in to continue. What you typed is kept.',
  },
  'identity/forbidden': {
    status: 403,
    fr: 'Votre rôle ne permet pas cette action. Demandez-la à la coordination de votre territoire.',
    en: 'Your role does not allow this action. Ask the coordination of your territory.',
  },
  'member/unknown': {
    status: 404,
    fr: 'Cette personne n’a pas ce rôle dans l’organisation. Rechargez la liste des membres.',
    en: 'This person does not hold this role in the organisation. Reload the list of members.',
  },
  'member/last-coordinator': {
    status: 409,
    fr: 'C’est la dernière personne qui coordonne l’organisation. Donnez d’abord ce rôle à quelqu’un d’autre.',
    en: 'This is the last person who coordinates the organisation. Give this role to somebody else first.',
  },
  'ledger/unknown-entry': {
    status: 404,
    fr: 'Cette ligne du registre n’existe pas ou n’est pas à votre organisation.',
    en: 'This ledger entry does not exist or does not belong to your organisation.',
  },
  'ledger/dates-reversed': {
    status: 422,
    fr: 'La fin ({to}) précède le début ({from}). Corrigez l’une des deux dates.',
    en: 'The end ({to}) comes before the start ({from}). Correct one of the two dates.',
  },
  'ledger/no-head-left': {
    status: 422,
    fr: 'Le registre ne compte plus de professionnel à {commune} : il n’y a personne à faire partir.',
    en: 'The register has no professional left in {commune}: there is nobody to end.',
  },
  'ledger/changed-meanwhile': {
    status: 409,
    fr: 'Quelqu’un a modifié cette ligne entre-temps. Relisez-la : votre saisie est conservée à côté.',
    en: 'Somebody changed this entry meanwhile. Read it again: what you typed is kept beside it.',
  },
  'ledger/follows-sessions': {
    status: 409,
    fr: 'Cette ligne suit les plages publiées d’un lieu. Changez les plages : le registre suivra en quelques secondes.',
    en: 'This entry follows the published sessions of a place. Change the sessions: the ledger follows within seconds.',
  },
  'ledger/nothing-to-undo': {
    status: 409,
    fr: 'Il n’y a rien à annuler.',
    en: 'There is nothing to undo.',
  },
  'ledger/nothing-to-redo': {
    status: 409,
    fr: 'Il n’y a rien à rétablir.',
    en: 'There is nothing to redo.',
  },
  'ledger/label-missing': {
    status: 422,
    fr: 'Donnez un intitulé à la ligne : qui, et ce qui change.',
    en: 'Give the entry a label: who, and what changes.',
  },
  'ledger/text-invalid': {
    status: 422,
    fr: 'Ce texte dépasse {limit} caractères ou contient un caractère interdit. Raccourcissez-le.',
    en: 'This text exceeds {limit} characters or contains a forbidden character. Shorten it.',
  },
  'ledger/supply-invalid': {
    status: 422,
    fr: 'L’offre est un nombre positif ou nul (reçu : « {value} »).',
    en: 'The supply is a number, zero or more (got “{value}”).',
  },
  'ledger/heads-invalid': {
    status: 422,
    fr: 'Le nombre de professionnels est un nombre positif ou nul (reçu : « {value} »).',
    en: 'The number of professionals is zero or more (got “{value}”).',
  },
  'ledger/certainty-unknown': {
    status: 422,
    fr: 'La certitude « {value} » n’existe pas : inscrit, déclaré, prévu ou estimé.',
    en: 'The certainty “{value}” does not exist: registered, declared, planned or estimated.',
  },
  'ledger/date-invalid': {
    status: 422,
    fr: 'Cette date n’existe pas : « {value} ». Écrivez-la 2027-06-30 ou 30/06/2027.',
    en: 'This date does not exist: “{value}”. Write it 2027-06-30 or 30/06/2027.',
  },
  'ledger/birth-year-invalid': {
    status: 422,
    fr: 'L’année de naissance {value} n’est pas celle d’une personne en activité à ces dates.',
    en: 'The birth year {value} is not that of a person at work on these dates.',
  },
  'ledger/column-missing': {
    status: 422,
    fr: 'La colonne « {value} » manque dans l’en-tête. Exportez le registre pour avoir un modèle.',
    en: 'The column “{value}” is missing from the header. Export the ledger to get a model.',
  },
  'ledger/number-invalid': {
    status: 422,
    fr: '« {value} » n’est pas un nombre.',
    en: '“{value}” is not a number.',
  },
  'ledger/quote-unclosed': {
    status: 422,
    fr: 'Un guillemet ouvert à cette ligne n’est jamais fermé.',
    en: 'A quotation mark opened on this line is never closed.',
  },
  'ledger/entry-twice': {
    status: 422,
    fr: 'La ligne « {value} » du registre figure deux fois dans le fichier.',
    en: 'The ledger entry “{value}” appears twice in the file.',
  },
  'ledger/file-invalid': {
    status: 422,
    fr: 'Le fichier contient {count} problèmes : rien n’a été importé, le registre reste tel qu’il était.',
    en: 'The file has {count} problems: nothing was imported, the ledger stays as it was.',
  },
  'zoning/region-unknown': {
    status: 404,
    fr: 'Aucune région ne porte le code « {region} ». Choisissez-en une dans la liste.',
    en: 'No région has the code “{region}”. Choose one from the list.',
  },
  'zoning/no-units': {
    status: 422,
    fr: 'Ni territoires de vie-santé ni bassins de vie ne sont chargés pour cette région. Chargez l’un des deux dans Données.',
    en: 'Neither territoires de vie-santé nor bassins de vie are loaded for this région. Load one of them under Data.',
  },
  'zoning/draft-unknown': {
    status: 404,
    fr: 'Ce projet de zonage n’existe pas, ou appartient à une autre organisation.',
    en: 'This zoning draft does not exist, or belongs to another organisation.',
  },
  'zoning/unit-unknown': {
    status: 422,
    fr: 'Le territoire « {unit} » n’est pas dans ce projet. Rechargez la page.',
    en: 'The territory “{unit}” is not in this draft. Reload the page.',
  },
  'zoning/unit-twice': {
    status: 422,
    fr: 'Le territoire « {unit} » est déplacé deux fois dans la même action.',
    en: 'The territory “{unit}” is moved twice in one action.',
  },
  'zoning/locked': {
    status: 422,
    fr: '{name} a une valeur au plus égale au seuil de {threshold} : son classement en ZIP est obligatoire. Écrivez une motivation pour l’en sortir.',
    en: '{name} has a value at or under the threshold of {threshold}: its class is ZIP by rule. Write a motivation to take it out.',
  },
  'zoning/margin-exceeded': {
    status: 422,
    fr: 'Les écarts à la sélection nationale couvriraient {people} habitants, {excess} de trop pour la marge de {limit}. Ramenez d’abord un autre territoire.',
    en: 'Departures from the national selection would cover {people} inhabitants, {excess} too many for the margin of {limit}. Bring another territory back first.',
  },
  'zoning/quarter-outside': {
    status: 422,
    fr: 'La commune « {commune} » du quartier « {quarter} » n’est pas dans la région. Corrigez son code.',
    en: 'The commune “{commune}” of the quarter “{quarter}” is not in the région. Correct its code.',
  },
  'zoning/thresholds-reversed': {
    status: 422,
    fr: 'Le seuil des ZIP ({zip}) dépasse celui du vivier ({pool}). Échangez-les ou corrigez-les.',
    en: 'The threshold of ZIP ({zip}) is above that of the pool ({pool}). Swap or correct them.',
  },
  'zoning/ceiling-reversed': {
    status: 422,
    fr: 'Pour les {class}, la population minimale ({min}) dépasse la maximale ({max}).',
    en: 'For {class}, the minimum population ({min}) is above the maximum ({max}).',
  },
  'zoning/ceiling-unsourced': {
    status: 422,
    fr: 'Dites d’où viennent les plafonds (instruction, arrêté, date) : ils seront cités dans le projet d’arrêté.',
    en: 'Say where the ceilings come from (instruction, order, date): the draft order will cite it.',
  },
  'zoning/ceilings-unknown': {
    status: 422,
    fr: 'Donnez d’abord la population maximale des ZIP et des ZAC de la région : la proposition ne devine pas un plafond.',
    en: 'First give the maximum population of ZIP and ZAC of the région: the proposal guesses no ceiling.',
  },
  'zoning/changed-meanwhile': {
    status: 409,
    fr: 'Quelqu’un a modifié « {subject} » entre-temps. Rechargez le projet : rien n’a été écrasé.',
    en: 'Somebody changed “{subject}” meanwhile. Reload the draft: nothing was overwritten.',
  },
  'zoning/nothing-to-undo': {
    status: 409,
    fr: 'Il ne reste aucune de vos actions à annuler dans ce projet.',
    en: 'None of your actions is left to undo in this draft.',
  },
  'zoning/nothing-to-redo': {
    status: 409,
    fr: 'Aucune action annulée n’est à rétablir.',
    en: 'No undone action is left to bring back.',
  },
  'zoning/none-loaded': {
    status: 404,
    fr: 'Aucun zonage n’est chargé dans les données. Déposez son fichier ici, ou chargez-le dans Données.',
    en: 'No zoning is loaded with the data. Give its file here, or load it under Data.',
  },
  'zoning/file-invalid': {
    status: 422,
    fr: 'Le fichier contient {count} problèmes : rien n’a été importé, le zonage comparé reste le même.',
    en: 'The file has {count} problems: nothing was imported, the zoning compared stays the same.',
  },
  'scenario/unknown': {
    status: 404,
    fr: 'Ce scénario n’existe pas, a été supprimé, ou n’est plus partagé.',
    en: 'This scenario does not exist, was deleted, or is no longer shared.',
  },
  'scenario/name-missing': {
    status: 422,
    fr: 'Donnez un nom au scénario, de {limit} caractères au plus.',
    en: 'Give the scenario a name of at most {limit} characters.',
  },
  'scenario/date-invalid': {
    status: 422,
    fr: 'Cette date n’existe pas : « {value} ». Choisissez-en une dans le calendrier.',
    en: 'This date does not exist: “{value}”. Choose one in the calendar.',
  },
  'scenario/date-before-baseline': {
    status: 422,
    fr: 'Le registre des professionnels date de {year} : on ne peut rien changer avant. Choisissez une date plus récente.',
    en: 'The register of professionals dates from {year}: nothing can change before. Choose a later date.',
  },
  'scenario/too-many-changes': {
    status: 422,
    fr: 'Un scénario tient {most} changements au plus (reçu : {value}). Répartissez-les en plusieurs scénarios.',
    en: 'A scenario holds {most} changes at most (got {value}). Split them into several scenarios.',
  },
  'scenario/same-id': {
    status: 422,
    fr: 'Deux changements portent le même identifiant « {value} ». Chacun a le sien.',
    en: 'Two changes have the same id “{value}”. Each has its own.',
  },
  'scenario/amount-zero': {
    status: 422,
    fr: 'Ce changement a une taille nulle : il ne changerait rien. Donnez-lui une taille, ou retirez-le.',
    en: 'This change has no size: it would change nothing. Give it a size, or remove it.',
  },
  'scenario/amount-invalid': {
    status: 422,
    fr: '« {value} » ne convient pas ici : donnez un nombre plus grand que 0 et de {most} au plus, entier pour des personnes qui partent.',
    en: '“{value}” does not fit here: give a number above 0 and of at most {most}, whole for people who leave.',
  },
  'scenario/parameter-invalid': {
    status: 422,
    fr: 'L’activité est un nombre plus grand que 0 et de 20 000 au plus (reçu : « {value} »).',
    en: 'The activity is a number above 0 and of at most 20,000 (got “{value}”).',
  },
  'scenario/no-commune': {
    status: 422,
    fr: 'Choisissez la commune de ce changement, sur la carte ou par son nom.',
    en: 'Choose the commune of this change, on the map or by its name.',
  },
  'scenario/same-commune': {
    status: 422,
    fr: 'La commune {value} figure deux fois dans ce changement. Retirez-la une fois.',
    en: 'The commune {value} appears twice in this change. Remove it once.',
  },
  'scenario/commune-split': {
    status: 422,
    fr: 'La commune « {code} » désigne aujourd’hui plusieurs communes ou arrondissements : {names}. Choisissez-en un.',
    en: 'The commune “{code}” designates several communes or arrondissements today: {names}. Choose one.',
  },
  'scenario/more-than-there-is': {
    status: 422,
    fr: 'Ces changements retirent plus d’offre ({asked}) qu’il n’y en a à {commune} ({left}). Retirez-en moins ou choisissez une autre commune.',
    en: 'These changes take away more supply ({asked}) than there is in {commune} ({left}). Take less, or choose another commune.',
  },
  'scenario/changed-meanwhile': {
    status: 409,
    fr: 'Quelqu’un a modifié ce scénario entre-temps. Rechargez-le : votre dernière version reste dans l’historique de cette page.',
    en: 'Somebody changed this scenario meanwhile. Reload it: your last version stays in the history of this page.',
  },
  'scenario/nothing-to-undo': {
    status: 409,
    fr: 'Il n’y a rien à annuler dans ce scénario.',
    en: 'There is nothing to undo in this scenario.',
  },
  'scenario/nothing-to-redo': {
    status: 409,
    fr: 'Il n’y a rien à rétablir dans ce scénario.',
    en: 'There is nothing to redo in this scenario.',
  },
  'scenario/planned-already': {
    status: 409,
    fr: 'Ce scénario est déjà au registre ({count} lignes). Annulez-le là-bas, ou dupliquez-le pour en prévoir un autre.',
    en: 'This scenario is already in the ledger ({count} entries). Take it back there, or duplicate it to plan another.',
  },
  'scenario/nothing-to-plan': {
    status: 422,
    fr: 'Ce scénario ne change pas l’offre de soins : il n’y a rien à écrire au registre. Ajoutez un cabinet, un centre, une arrivée ou un départ.',
    en: 'This scenario does not change the supply of care: there is nothing to write into the ledger. Add a cabinet, a centre, an arrival or a departure.',
  },
  'job/unknown': {
    status: 404,
    fr: 'Ce travail n’existe pas ou n’est plus gardé.',
    en: 'This job does not exist or is no longer kept.',
  },
  'server/failure': {
    status: 500,
    fr: 'Une erreur inattendue est survenue. Rien n’a été enregistré. Réessayez ; si elle revient, donnez la référence {reference}.',
    en: 'An unexpected error occurred. Nothing was saved. Try again; if it comes back, give the reference {reference}.',
  },
} as const satisfies Record<string, ErrorKind>;

export type ErrorCode = keyof typeof errors;
export type ErrorDetails = Readonly<Record<string, unknown>>;

/** The sentence of an error in a language, with its details filled in; an absent detail shows as “?”. */
export function errorSentence(code: ErrorCode, language: Language, details: ErrorDetails = {}): string {
  return errors[code][language].replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = details[name];
    return value === undefined ? '?' : Array.isArray(value) ? value.join(', ') : String(value);
  });
}

/** An answer that stops the request: thrown by routes, turned into `{ error }` in one place. */
export class ApiError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails = {}) {
    super(errorSentence(code, 'en', details));
    this.code = code;
    this.details = details;
  }
}

import type { ErrorKind } from '../errors.ts';

/** What can be wrong with a question about where to place care. */
export const sitingErrors = {
  'siting/unknown': {
    status: 404,
    fr: 'Cette recherche n’existe pas ou n’est pas à votre organisation.',
    en: 'This search does not exist or does not belong to your organisation.',
  },
  'siting/territory-too-large': {
    status: 422,
    fr: 'Ce territoire compte {communes} communes ; la recherche en accepte {limit}. Choisissez une région ou plus petit.',
    en: 'This territory has {communes} communes; the search accepts {limit}. Choose a region or smaller.',
  },
  'siting/commune-outside': {
    status: 422,
    fr: 'Ces communes ne sont pas dans le territoire : {communes}. Retirez-les ou choisissez un territoire plus large.',
    en: 'These communes are not in the territory: {communes}. Remove them or choose a larger territory.',
  },
  'siting/number-invalid': {
    status: 422,
    fr: 'Le nombre de sites est un nombre entier d’au moins 1 (reçu : {value}).',
    en: 'The number of sites is a whole number of at least 1 (got {value}).',
  },
  'siting/too-many': {
    status: 422,
    fr: 'Vous demandez {value} sites pour {limit} communes possibles. Réduisez leur nombre ou autorisez d’autres communes.',
    en: 'You ask for {value} sites among {limit} possible communes. Lower their number or allow other communes.',
  },
  'siting/forced-over-number': {
    status: 422,
    fr: '{value} communes sont imposées pour {limit} sites en tout. Augmentez le nombre de sites ou libérez des communes.',
    en: '{value} communes are imposed for {limit} sites in all. Raise the number of sites or release some communes.',
  },
  'siting/forced-and-forbidden': {
    status: 422,
    fr: '{value} est à la fois imposée et écartée. Choisissez l’un ou l’autre.',
    en: '{value} is both imposed and ruled out. Choose one of the two.',
  },
  'siting/client-unreachable': {
    status: 422,
    fr: 'Aucun site permis n’atteint {value}. Autorisez-en un plus proche.',
    en: 'No allowed site reaches {value}. Allow a nearer one.',
  },
  'siting/candidate-unreachable': {
    status: 422,
    fr: 'Personne n’atteint {value} en moins de 20 minutes : un site y resterait vide. Retirez cette commune des communes imposées.',
    en: 'Nobody reaches {value} within 20 minutes: a site there would stay empty. Release this commune.',
  },
  'siting/capacity-not-positive': {
    status: 422,
    fr: 'La capacité du site {value} est nulle : il n’offrirait rien. Donnez une capacité positive ou écartez-le.',
    en: 'The capacity of site {value} is zero: it would offer nothing. Give it a positive capacity or rule it out.',
  },
  'siting/capacity-insufficient': {
    status: 422,
    fr: '{value} ne peut accueillir aucune des tailles demandées (au plus {limit}). Proposez une taille plus petite.',
    en: '{value} can hold none of the sizes asked for (at most {limit}). Offer a smaller size.',
  },
  'siting/size-invalid': {
    status: 422,
    fr: 'Une taille de site a un effectif ou un coût nul. Donnez-lui un effectif et un coût positifs.',
    en: 'A size of site has no staff or no cost. Give it a positive staff and cost.',
  },
  'siting/budget-allows-nothing': {
    status: 422,
    fr: 'Le budget ({limit} €) ne paie aucun site : le moins cher coûte {value} € par an. Augmentez le budget ou proposez une taille moins chère.',
    en: 'The budget (€{limit}) pays for no site: the cheapest costs €{value} a year. Raise the budget or offer a cheaper size.',
  },
  'siting/forced-over-budget': {
    status: 422,
    fr: 'Les communes imposées coûtent au moins {value} €, plus que le budget ({limit} €). Libérez-en ou augmentez le budget.',
    en: 'The imposed communes cost at least €{value}, more than the budget (€{limit}). Release some or raise the budget.',
  },
} as const satisfies Record<string, ErrorKind>;

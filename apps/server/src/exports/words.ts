import type { Sentence } from '@maillage/contract';

/** What exported files and server-written pages say. `{name}` is replaced by the figure of that name. */
export const words = {
  // parts of a file
  dataSheet: { fr: 'Données', en: 'Data' },
  sourcesSheet: { fr: 'Sources et méthode', en: 'Sources and method' },
  source: { fr: 'Source', en: 'Source' },
  sources: { fr: 'Sources', en: 'Sources' },
  method: { fr: 'Méthode', en: 'Method' },
  vintage: { fr: 'Millésime', en: 'Vintage' },
  licence: { fr: 'Licence', en: 'Licence' },
  address: { fr: 'Adresse', en: 'Address' },
  exportedOn: { fr: 'exporté le', en: 'exported on' },
  estimated: { fr: 'estimé', en: 'estimated' },
  moreRows: {
    fr: '… et {count} autres lignes, dans les exports CSV et XLSX.',
    en: '… and {count} more rows, in the CSV and XLSX exports.',
  },

  // columns
  code: { fr: 'Code commune', en: 'Commune code' },
  name: { fr: 'Commune', en: 'Commune' },
  departement: { fr: 'Département', en: 'Département' },
  population: { fr: 'Population', en: 'Population' },
  standardisedPopulation: { fr: 'Population standardisée', en: 'Standardised population' },
  value: { fr: 'Accès affiché', en: 'Access shown' },
  official: { fr: 'APL publiée', en: 'Published APL' },
  recomputed: { fr: 'Accès recalculé', en: 'Recomputed access' },
  under65: { fr: 'APL, 65 ans et moins', en: 'APL, aged 65 or less' },
  professionals: { fr: 'Professionnels', en: 'Professionals' },
  nearestMinutes: { fr: 'Minutes jusqu’au plus proche', en: 'Minutes to the nearest' },
  estimatedColumn: { fr: 'Estimé', en: 'Estimated' },
  yes: { fr: 'oui', en: 'yes' },
  no: { fr: 'non', en: 'no' },
  profession: { fr: 'Profession', en: 'Profession' },
  year: { fr: 'Année', en: 'Year' },
  place: { fr: 'Lieu de soins', en: 'Place of care' },
  placeCode: { fr: 'Code', en: 'Code' },
  minutes: { fr: 'Minutes', en: 'Minutes' },
  weight: { fr: 'Poids', en: 'Weight' },
  supply: { fr: 'Offre par an', en: 'Supply a year' },
  competing: { fr: 'Population qui partage', en: 'People who share it' },
  part: { fr: 'Part de l’accès', en: 'Part of the access' },

  // titles and sentences
  accessTitle: {
    fr: 'Accès aux soins : {name}, {profession}, {year}',
    en: 'Access to care: {name}, {profession}, {year}',
  },
  people: {
    fr: '{name} : {population} habitants, {communes} communes, {professionals} professionnels.',
    en: '{name}: {population} inhabitants, {communes} communes, {professionals} professionals.',
  },
  mean: {
    fr: 'Accès moyen : {mean} {unit} (France : {franceMean}).',
    en: 'Mean access: {mean} {unit} (France: {franceMean}).',
  },
  meanFrance: { fr: 'Accès moyen : {mean} {unit}.', en: 'Mean access: {mean} {unit}.' },
  below: {
    fr: '{people} habitants ({share} %) vivent dans une commune à {threshold} ou moins.',
    en: '{people} inhabitants ({share}%) live in a commune at {threshold} or less.',
  },
  belowNobody: {
    fr: 'Aucun habitant ne vit dans une commune à {threshold} ou moins.',
    en: 'Nobody lives in a commune at {threshold} or less.',
  },
  missing: {
    fr: 'Pour que chaque commune atteigne {threshold}, il manque {missing} consultations par an.',
    en: 'For every commune to reach {threshold}, {missing} consultations a year are missing.',
  },
  communeAccess: {
    fr: '{name} : {value} {unit} en {year} ; {percentile} % des Français ont moins.',
    en: '{name}: {value} {unit} in {year}; {percentile}% of people in France have less.',
  },
  communeUnknown: { fr: '{name} : aucune valeur publiée en {year}.', en: '{name}: no published value in {year}.' },
  communeAround: {
    fr: '{population} habitants. Moyenne du département : {departement} ; de la France : {france}.',
    en: '{population} inhabitants. Mean of the département: {departement}; of France: {france}.',
  },
  nearest: {
    fr: 'Le professionnel le plus proche est à {minutes} minutes ; {professionals} à moins de {reach} minutes.',
    en: 'The nearest professional is {minutes} minutes away; {professionals} within {reach} minutes.',
  },
  nearestHere: {
    fr: 'Au moins un professionnel exerce dans la commune ; {professionals} à moins de {reach} minutes.',
    en: 'At least one professional practises in the commune; {professionals} within {reach} minutes.',
  },
  nearestNone: {
    fr: 'Aucun professionnel à moins de {reach} minutes.',
    en: 'No professional within {reach} minutes.',
  },
  consultations: { fr: 'consultations par an et par habitant', en: 'consultations a year per inhabitant' },
  'fte-per-100000': {
    fr: 'équivalents temps plein pour 100 000 habitants',
    en: 'full-time equivalents per 100,000 inhabitants',
  },

  // method
  methodOfficial: {
    fr: 'Accès affiché = APL publiée par la DREES pour l’année, plus ce que le registre de l’offre a changé depuis.',
    en: 'Access shown = APL published by DREES for the year, plus what the supply ledger changed since.',
  },
  methodEstimated: {
    fr: 'Aucune valeur publiée n’est chargée : l’accès affiché est calculé par Maillage, et estimé.',
    en: 'No published value is loaded: the access shown is computed by Maillage, and estimated.',
  },
  methodRecomputed: {
    fr: 'Accès recalculé = Σ w(t)·S / Σ w(t)·P : offre S des professionnels recensés, population P, temps de trajet t estimés ; poids 1 sous 10 minutes, 2/3 sous 15, 1/3 jusqu’à 20.',
    en: 'Recomputed access = Σ w(t)·S / Σ w(t)·P: supply S of registered professionals, population P, estimated travel times t; weight 1 under 10 minutes, 2/3 under 15, 1/3 up to 20.',
  },
  methodMeans: {
    fr: 'Moyennes pondérées par la population standardisée ; habitants sous un seuil comptés en population totale, seuil compris.',
    en: 'Means weighted by standardised population; people under a threshold counted by total population, the threshold included.',
  },

  // pages
  pageTitle: { fr: '{name} ({departement}) : accès aux soins', en: '{name} ({departement}): access to care' },
  territoryPageTitle: { fr: '{name} : accès aux soins', en: '{name}: access to care' },
} as const satisfies Record<string, Sentence>;

export type WordId = keyof typeof words;

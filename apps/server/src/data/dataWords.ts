import type { Sentence } from '@maillage/contract';

/** What a job of the data page says while it runs and when it ends. */
export const dataWords = {
  download: { fr: 'téléchargement', en: 'downloading' },
  import: { fr: 'lecture et chargement', en: 'reading and loading' },
  loaded: { fr: '{dataset} : {rows} lignes chargées.', en: '{dataset}: {rows} rows loaded.' },
  unchanged: { fr: '{dataset} : déjà à jour.', en: '{dataset}: already up to date.' },
} as const satisfies Record<string, Sentence>;

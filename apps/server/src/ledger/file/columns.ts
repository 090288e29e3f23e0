import type { EntryDraft } from '@maillage/supply';

type Field = keyof EntryDraft | 'id' | 'communeName';

/** The columns of a ledger file in their order, as each language heads them. Both are read; the name of the commune is not. */
export const columns: readonly { readonly field: Field; readonly fr: string; readonly en: string }[] = [
  { field: 'id', fr: 'ligne', en: 'entry' },
  { field: 'commune', fr: 'code commune', en: 'commune code' },
  { field: 'communeName', fr: 'commune', en: 'commune' },
  { field: 'profession', fr: 'profession', en: 'profession' },
  { field: 'label', fr: 'intitulé', en: 'label' },
  { field: 'supply', fr: 'offre par an', en: 'supply a year' },
  { field: 'from', fr: 'début', en: 'from' },
  { field: 'to', fr: 'fin', en: 'to' },
  { field: 'replacesHeads', fr: 'remplace', en: 'replaces' },
  { field: 'heads', fr: 'professionnels', en: 'professionals' },
  { field: 'certainty', fr: 'certitude', en: 'certainty' },
  { field: 'birthYear', fr: 'année de naissance', en: 'birth year' },
  { field: 'note', fr: 'note', en: 'note' },
];

/** Without these a row is no entry. */
export const required: readonly Field[] = ['commune', 'profession', 'label', 'supply'];

/** Words a file may use for a certainty; the first of each language is the one written. */
export const certaintyWords = {
  registered: { fr: 'inscrit', en: 'registered' },
  declared: { fr: 'déclaré', en: 'declared' },
  planned: { fr: 'prévu', en: 'planned' },
  estimated: { fr: 'estimé', en: 'estimated' },
} as const;

export type { Field };

export type { Cell, Row } from './copyRows.ts';
export type { ImportEntry, ImportProblem, StoredImportEntry } from './imports.ts';
export { readCommunes, readFormerCommunes } from './readCommunes.ts';
export { createReferenceStore, type ReferenceTables, type ReferenceTransaction } from './referenceStore.ts';
export type { TableWrite, WriteMode } from './writeTable.ts';

export { draftOf } from './draftOf.ts';
export { type HistoryFilter, readHistory, readOwnActions, type StoredChange } from './history.ts';
export { type EntryFilter, readEntries, type StoredEntry } from './readEntries.ts';
export { lockLedger, type VersionedStep, type Written, writeSteps } from './writeSteps.ts';

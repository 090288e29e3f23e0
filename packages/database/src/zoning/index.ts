export * from './changes.ts';
export * from './comments.ts';
export * from './drafts.ts';
export type { ZoningFrame } from './frame.ts';
export * from './loadedZoning.ts';
export type { ZoningChangeRow, ZoningCommentRow, ZoningDraftRow } from './rows.ts';

export * from './exchanges.ts';
export * from './feeds.ts';
export * from './history.ts';
export * from './publications.ts';
export * from './readRotas.ts';
export type { CellOrigin } from './rows.ts';
export * from './sessions.ts';
export * from './subjects.ts';
export * from './writeRotas.ts';

export * from './clinicians.ts';
export * from './places.ts';
export * from './sessionsToCome.ts';
export { type Author, recordAs } from './stored.ts';

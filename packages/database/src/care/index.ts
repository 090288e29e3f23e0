export * from './clinicians.ts';
export * from './places.ts';
export { type Author, recordAs } from './stored.ts';

export * from './siting.ts';

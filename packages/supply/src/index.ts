export * from './professions.ts';

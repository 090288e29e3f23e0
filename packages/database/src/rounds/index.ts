export * from './roundPlans.ts';
export * from './roundSessions.ts';
export type { PublishedRounds } from './rows.ts';

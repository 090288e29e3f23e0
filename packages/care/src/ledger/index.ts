export * from './consultationsOffered.ts';
export * from './supplyOfSessions.ts';

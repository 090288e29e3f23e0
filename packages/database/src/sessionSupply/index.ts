export * from './dueMarks.ts';
export * from './sessionEntries.ts';
export * from './supplyingSessions.ts';

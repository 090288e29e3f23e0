export * from './dueMarks.ts';
export * from './placeActivity.ts';
export * from './sessionEntries.ts';
export * from './supplyingSessions.ts';

export * from './shift/checkShiftRoster.ts';
export * from './shift/parseShiftInstance.ts';
export * from './shift/sentenceOfShiftProblem.ts';
export * from './shift/shiftInstance.ts';
export * from './shift/shiftRosterFile.ts';
export * from './shift/solveShiftRoster.ts';

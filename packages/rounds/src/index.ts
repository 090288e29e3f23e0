export * from './check/checkRounds.ts';
export * from './check/parseSolution.ts';
export * from './instance/parseCordeau.ts';
export * from './instance/roundsInstance.ts';
export * from './instance/roundsSolution.ts';
export * from './solver/roundsSearch.ts';
export * from './solver/solveRounds.ts';

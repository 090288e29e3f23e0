export * from './communeCode.ts';
export * from './day.ts';
export * from './halfDay.ts';
export * from './professionalIds.ts';
export * from './quantities.ts';
export * from './seededRandom.ts';

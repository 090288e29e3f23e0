export * from './communeCode.ts';
export * from './professionalIds.ts';
export * from './quantities.ts';
export * from './seededRandom.ts';

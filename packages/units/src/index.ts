export * from './communeCode.ts';
export * from './professionalIds.ts';
export * from './quantities.ts';

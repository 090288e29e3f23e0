export * from './areas.ts';
export * from './commune.ts';
export * from './communeHistory.ts';
export * from './normaliseName.ts';
export * from './zoningClass.ts';

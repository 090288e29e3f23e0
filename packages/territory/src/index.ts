export * from './aggregate.ts';
export * from './areas.ts';
export * from './commune.ts';
export * from './communeHistory.ts';
export * from './communeSearch.ts';
export * from './normaliseName.ts';
export * from './oneEdit.ts';
export * from './zoningClass.ts';

export * from './coverage.ts';
export * from './plannedSupply.ts';
export * from './stages.ts';

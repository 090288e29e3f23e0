export * from './budgets.ts';
export * from './common.ts';
export * from './communes.ts';
export * from './ledger.ts';
export * from './platform.ts';
export * from './scenarios.ts';
export * from './territories.ts';
export * from './zoning.ts';

export * from './contributions.ts';
export * from './decay/index.ts';
export { type AccessKernel, compileAccess, computeAccess } from './kernel/compileAccess.ts';
export * from './kernel/liftOfficial.ts';
export type { PairColumns } from './kernel/pairColumns.ts';
export * from './kernel/trackAccess.ts';
export * from './methods/index.ts';
export * from './nearestProvider.ts';
export * from './providersPer10000.ts';

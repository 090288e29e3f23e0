export * from './dataSet.ts';
export * from './importSet.ts';
export * from './loadReference.ts';
export * from './problemKinds.ts';
export * from './problems.ts';
export * from './registry.ts';
export * from './store.ts';

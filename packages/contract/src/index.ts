export * from './budgets/index.ts';
export * from './equipmentTypes.ts';
export * from './errors.ts';
export * from './indicators/index.ts';
export * from './problemKinds.ts';
export * from './rota/index.ts';
export * from './schemas/index.ts';

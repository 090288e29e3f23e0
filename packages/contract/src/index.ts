export * from './errors.ts';
export * from './indicators/index.ts';
export * from './schemas/index.ts';

export * from './clock.ts';
export * from './patients/index.ts';
export * from './slots/index.ts';
export * from './zoneOf.ts';

export * from './defaultPlan.ts';
export * from './slotPlan.ts';
export * from './slotsOf.ts';

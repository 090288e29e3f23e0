export * from './ageOn.ts';
export * from './eligibility.ts';
export * from './waiting.ts';

export * from './gapReasons.ts';
export * from './idleReasons.ts';
export * from './requestChanges.ts';
export * from './violations.ts';
export { dayWords, halfDayWords, type RotaNames } from './words.ts';

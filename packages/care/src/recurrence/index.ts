export * from './followSeries.ts';
export * from './occurrences.ts';

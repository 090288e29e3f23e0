export * from './dataSet.ts';
export * from './importSet.ts';
export * from './loadReference.ts';
export * from './problemKinds.ts';
export * from './problems.ts';
export { readWorkbook, type Sheet } from './reading/workbook.ts';
export * from './registry.ts';
export { type AplValues, aplYear, readAplSheet } from './sets/drees-apl/aplSheet.ts';
export * from './store.ts';

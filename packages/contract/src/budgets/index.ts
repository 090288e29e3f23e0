export * from './kindWords.ts';
export { lineWords } from './lineWords.ts';
export { type ParameterWords, parameterWords } from './parameterWords.ts';

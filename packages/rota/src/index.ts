export {
  checkRota,
  createRotaJudge,
  type RotaChange,
  type RotaJudge,
} from './cabinet/checkRota.ts';
export { TWENTIETHS, twentiethsOf } from './cabinet/plan/loadSteps.ts';
export * from './cabinet/planRota.ts';
export * from './cabinet/replanRota.ts';
export * from './cabinet/rota.ts';
export * from './cabinet/rotaOrder.ts';
export * from './cabinet/rotaRequest.ts';
export * from './cabinet/rotaRequestProblems.ts';
export * from './cabinet/rotaViolation.ts';
export * from './cabinet/swapAllowed.ts';
export * from './shift/checkShiftRoster.ts';
export * from './shift/parseShiftInstance.ts';
export * from './shift/sentenceOfShiftProblem.ts';
export * from './shift/shiftInstance.ts';
export * from './shift/shiftRosterFile.ts';
export * from './shift/solveShiftRoster.ts';

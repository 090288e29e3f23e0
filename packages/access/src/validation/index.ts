export { type Agreement, agreement, type Compared } from './agreement.ts';
export {
  type Calibration,
  type CalibrationInput,
  type CalibrationOptions,
  calibrateSupply,
} from './calibrateSupply.ts';
export { pearson } from './pearson.ts';
export { type PublishedMean, scaleToMeans } from './scaleToMeans.ts';
export { spearman } from './spearman.ts';
export { type PressureModel, supplyUnderPressure } from './supplyUnderPressure.ts';

export { importFile } from './importFile.ts';
export { describeOutcomes, exitCodeOf } from './outcomes.ts';
export { pull } from './pull.ts';
export { describeStates, status } from './status.ts';

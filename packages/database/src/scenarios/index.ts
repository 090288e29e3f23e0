export { type StoredScenarioChange, readOwnScenarioActions, readScenarioHistory } from './history.ts';
export { addPromise, readPromises, type StoredPromise } from './promises.ts';
export { readScenario, readScenarios, readSharedScenario, type StoredScenario } from './readScenarios.ts';
export { lockScenarios, shareScenario, type ScenarioStep, writeScenarioSteps } from './writeScenarios.ts';

export { readOwnScenarioActions, readScenarioHistory, type StoredScenarioChange } from './history.ts';
export { addPromise, readPromises, type StoredPromise } from './promises.ts';
export {
  readScenario,
  readScenarios,
  readSharedScenario,
  type SharedScenario,
  type StoredScenario,
} from './readScenarios.ts';
export { lockScenarios, type ScenarioStep, shareScenario, writeScenarioSteps } from './writeScenarios.ts';

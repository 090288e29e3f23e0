export { ageClassStarts, generalPractitionerAgeWeights } from './ageWeights.ts';
export { meanAccess, peopleAtMost } from './aggregate.ts';
export { type ActivityBounds, countedActivity, generalPractitionerBounds } from './countedActivity.ts';
export { standardisedPopulation } from './standardisedPopulation.ts';
export { type Practice, type SupplyOptions, supplyOfPlaces } from './supplyOfPlaces.ts';

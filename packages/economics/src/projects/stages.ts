/** A project of a maison de santé or a health centre goes through these, in this order, unless it is abandoned. */
export const PROJECT_STAGES = [
  'idea',
  'diagnosis',
  'health-project',
  'premises',
  'funding',
  'works',
  'opening',
  'open',
  'abandoned',
] as const;
export type ProjectStage = (typeof PROJECT_STAGES)[number];

/** From the day its funding is obtained a project is likely enough to count as planned supply. */
export function mayPlanSupply(stage: ProjectStage): boolean {
  return stage !== 'abandoned' && PROJECT_STAGES.indexOf(stage) >= PROJECT_STAGES.indexOf('funding');
}

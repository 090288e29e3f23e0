import type { AccessObjectiveId } from '../accessProblem.ts';
import type { AccessObjective } from './accessObjective.ts';
import { deficit } from './deficit.ts';
import { peopleLifted } from './peopleLifted.ts';
import { worstOff } from './worstOff.ts';

export type { AccessObjective } from './accessObjective.ts';

/** What a choice of sites may aim at. */
export const accessObjectives: Readonly<Record<AccessObjectiveId, AccessObjective>> = {
  'people-lifted': peopleLifted,
  deficit,
  'worst-off': worstOff,
};

import type { ZoningDraft } from '@maillage/contract';
import {
  type Assessment,
  assess,
  type ClassifiedUnit,
  classify,
  type Decision,
  type Difference,
  differenceWith,
  type InForce,
  type ZoningParameters,
  type ZoningState,
  type ZoningUnit,
} from '@maillage/zoning';

/** A draft as the page works with it: the same functions as the server, so that every effect shows before it is written. */
export interface ZoningModel {
  readonly units: readonly ZoningUnit[];
  readonly state: ZoningState;
  readonly classified: readonly ClassifiedUnit[];
  readonly byId: ReadonlyMap<string, ClassifiedUnit>;
  readonly assessment: Assessment;
  readonly difference: Difference | null;
  /** Unit of a commune, by the commune's code. */
  readonly unitOf: ReadonlyMap<string, string>;
}

export function modelOf(draft: ZoningDraft): ZoningModel {
  const { units } = draft;
  const state = stateOf(draft);
  const classified = classify(units, state);
  return {
    units,
    state,
    classified,
    byId: new Map(classified.map((one) => [one.unit.id, one])),
    assessment: assess(units, state),
    difference: differenceWith(units, state),
    unitOf: new Map(units.flatMap(({ id, communes }) => communes.map(({ code }) => [code, id] as const))),
  };
}

function stateOf({ parameters, decisions, quarters, inForce }: ZoningDraft): ZoningState {
  return {
    parameters: parameters as ZoningParameters,
    decisions: new Map(Object.entries(decisions as Record<string, Decision>)),
    quarters: new Map(quarters.map((quarter) => [quarter.code, quarter])),
    inForce: inForce && { label: inForce.label, classes: inForce.classes as InForce },
  };
}

/** Units and quarters whose reason is still to be written. */
export const motivationsMissing = ({ assessment }: ZoningModel): number =>
  assessment.remarks.filter(({ kind }) => kind === 'motivation-missing').length;

import type { ZoningClass } from '@maillage/territory';
import type { ZoningParameters } from './parameters.ts';
import { allowedClasses, type Selection, selectionOf, startingClass, type UnitClass } from './selection.ts';
import type { ZoningUnit } from './unit.ts';

/** The class given to a unit, and why when it departs from the national selection. */
export interface Decision {
  readonly class: UnitClass;
  readonly motivation: string | null;
}

export const quarterKinds = ['qpv', 'gq'] as const;

/** A part of a commune that may differ from its unit: an urban priority area (QPV), or a large neighbourhood (`gq`). */
export interface Quarter {
  readonly code: string;
  readonly name: string;
  readonly kind: (typeof quarterKinds)[number];
  readonly commune: string;
  readonly class: 'zip' | 'zac';
  /** Inhabitants, when known. They stay counted with their unit. */
  readonly population: number | null;
  readonly motivation: string | null;
}

/** Classes of the zoning in force by commune: its whole first, then its quarters. */
export type InForce = Readonly<Record<string, readonly ZoningClass[]>>;

/** The zoning that somebody signed, to be compared with. */
export interface ZoningInForce {
  readonly label: string;
  readonly classes: InForce;
}

/** Everything that a draft holds besides its units. */
export interface ZoningState {
  readonly parameters: ZoningParameters;
  readonly decisions: ReadonlyMap<string, Decision>;
  readonly quarters: ReadonlyMap<string, Quarter>;
  readonly inForce: ZoningInForce | null;
}

/** A unit with what is decided of it. */
export interface ClassifiedUnit {
  readonly unit: ZoningUnit;
  readonly selection: Selection;
  readonly class: UnitClass;
  readonly motivation: string | null;
  /** Its class is not one that the national selection leaves open. */
  readonly departs: boolean;
}

export function classify(units: readonly ZoningUnit[], { parameters, decisions }: ZoningState): ClassifiedUnit[] {
  return units.map((unit) => {
    const selection = selectionOf(unit, parameters);
    const decision = decisions.get(unit.id);
    const decided = decision?.class ?? startingClass[selection];
    const departs = !allowedClasses[selection].includes(decided);
    return { unit, selection, class: decided, motivation: decision?.motivation ?? null, departs };
  });
}

export const emptyState = (parameters: ZoningParameters): ZoningState => ({
  parameters,
  decisions: new Map(),
  quarters: new Map(),
  inForce: null,
});

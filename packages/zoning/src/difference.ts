import type { ZoningClass } from '@maillage/territory';
import type { UnitClass } from './selection.ts';
import { classify, type ZoningState } from './state.ts';
import type { ZoningUnit } from './unit.ts';

/** How a commune is helped compared with the zoning in force; `unknown`: that zoning does not name it. */
export type Direction = 'gains' | 'same' | 'loses' | 'unknown';

export interface CommuneDifference {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly population: number;
  readonly before: UnitClass | null;
  readonly after: UnitClass;
  readonly direction: Direction;
}

/** Who gains and who loses a class, commune by commune, and in people. */
export interface Difference {
  readonly label: string;
  readonly communes: readonly CommuneDifference[];
  readonly people: Readonly<Record<Direction, number>>;
}

/** `null` without a zoning in force. Quarters are left out: the class of the whole commune is compared. */
export function differenceWith(units: readonly ZoningUnit[], state: ZoningState): Difference | null {
  const { inForce } = state;
  if (inForce === null) return null;
  const communes = classify(units, state).flatMap(({ unit, class: after }) =>
    unit.communes.map(({ code, name, population }): CommuneDifference => {
      const before = wholeClass(inForce.classes[code] ?? []);
      return { code, name, unit: unit.id, population, before, after, direction: directionOf(before, after) };
    }),
  );
  const people = { gains: 0, same: 0, loses: 0, unknown: 0 };
  for (const { direction, population } of communes) people[direction] += population;
  return { label: inForce.label, communes, people };
}

const help: Readonly<Record<UnitClass, number>> = { zip: 3, zac: 2, zv: 1, hz: 0 };

function directionOf(before: UnitClass | null, after: UnitClass): Direction {
  if (before === null) return 'unknown';
  const step = help[after] - help[before];
  return step > 0 ? 'gains' : step < 0 ? 'loses' : 'same';
}

/** The class of the whole commune; one whose quarters alone are classified is outside as a whole. */
export function wholeClass(classes: readonly ZoningClass[]): UnitClass | null {
  const whole = classes.find((one) => one in help);
  if (whole !== undefined) return whole as UnitClass;
  return classes.length > 0 ? 'hz' : null;
}

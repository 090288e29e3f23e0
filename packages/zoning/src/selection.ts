import type { ZoningParameters } from './parameters.ts';
import type { ZoningUnit } from './unit.ts';

/** Classes of a whole unit, the most helped first: ZIP, ZAC, vigilance, outside. */
export const unitClasses = ['zip', 'zac', 'zv', 'hz'] as const;
export type UnitClass = (typeof unitClasses)[number];

/** What the national thresholds say of a unit; `unknown` without a value. */
export type Selection = 'priority' | 'pool' | 'out' | 'unknown';

export function selectionOf({ value }: Pick<ZoningUnit, 'value'>, { thresholds }: ZoningParameters): Selection {
  if (value === null) return 'unknown';
  if (value <= thresholds.zip) return 'priority';
  return value <= thresholds.pool ? 'pool' : 'out';
}

/** Classes that need no motivation: any other is a departure from the national selection. */
export const allowedClasses: Readonly<Record<Selection, readonly UnitClass[]>> = {
  priority: ['zip'],
  pool: ['zip', 'zac', 'zv'],
  out: ['hz'],
  unknown: unitClasses,
};

/** The class before anybody decides. */
export const startingClass: Readonly<Record<Selection, UnitClass>> = {
  priority: 'zip',
  pool: 'zv',
  out: 'hz',
  unknown: 'hz',
};

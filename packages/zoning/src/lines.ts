import type { ZoningClass } from '@maillage/territory';
import { classify, type ZoningState } from './state.ts';
import type { ZoningUnit } from './unit.ts';

/** A line of the national file: a commune with the class of its unit, or one of its quarters with its own. */
export interface ZoningLine {
  readonly commune: string;
  readonly communeName: string;
  readonly unit: string;
  readonly unitName: string;
  readonly class: ZoningClass;
  readonly quarter: { readonly code: string; readonly name: string } | null;
  readonly population: number | null;
  readonly value: number | null;
}

/** Every commune once, in the order of codes, each followed by its quarters. */
export function zoningLines(units: readonly ZoningUnit[], state: ZoningState): ZoningLine[] {
  const quarters = Map.groupBy(state.quarters.values(), ({ commune }) => commune);
  const lines = classify(units, state).flatMap(({ unit, class: own }) =>
    unit.communes.flatMap((commune): ZoningLine[] => {
      const shared = {
        commune: commune.code,
        communeName: commune.name,
        unit: unit.id,
        unitName: unit.name,
        value: unit.value,
      };
      return [
        { ...shared, class: own, quarter: null, population: commune.population },
        ...(quarters.get(commune.code) ?? []).map(({ code, name, kind, class: its, population }) => ({
          ...shared,
          class: `${kind}-${its}` as ZoningClass,
          quarter: { code, name },
          population,
        })),
      ];
    }),
  );
  return lines.sort((a, b) => (a.commune < b.commune ? -1 : a.commune > b.commune ? 1 : 0));
}

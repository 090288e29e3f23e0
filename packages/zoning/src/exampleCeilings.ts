import { sumPeople } from './assess.ts';
import type { Ceilings } from './parameters.ts';
import { classify, type ZoningState } from './state.ts';
import type { ZoningUnit } from './unit.ts';

/**
 * Ceilings to try the page with, marked as an example: ZIP may take the mandatory units and a fifth of the vivier, ZAC two
 * fifths, both rounded up to a thousand people. They have no legal worth: the true ones are in the region's instruction.
 */
export function exampleCeilings(units: readonly ZoningUnit[], state: ZoningState): Ceilings {
  const classified = classify(units, state);
  const people = (selection: string) => sumPeople(classified.filter((one) => one.selection === selection));
  const rounded = (value: number) => Math.ceil(value / 1000) * 1000;
  return {
    zipMin: people('priority'),
    zipMax: rounded(people('priority') + people('pool') / 5),
    zacMin: null,
    zacMax: rounded((people('pool') * 2) / 5),
    source: '',
    date: null,
    example: true,
  };
}

import { sumPeople } from './assess.ts';
import { startingClass, type UnitClass } from './selection.ts';
import { type ClassifiedUnit, classify, type Decision, type ZoningState } from './state.ts';
import type { ZoningUnit } from './unit.ts';

/** A unit of the vivier that the order called and that no longer fitted under a ceiling. */
export interface PassedOver {
  readonly unit: string;
  readonly name: string;
  readonly class: 'zip' | 'zac';
  /** People too many for the room that was left. */
  readonly excess: number;
}

export type Proposal =
  | {
      readonly status: 'proposed';
      /** Decisions that change, by unit. */
      readonly moves: ReadonlyMap<string, Decision>;
      readonly passedOver: readonly PassedOver[];
    }
  /** Ceilings that nobody gave yet: nothing is guessed. */
  | { readonly status: 'ceilings-unknown'; readonly missing: readonly ('zip' | 'zac')[] };

/**
 * Fills ZIP under its ceiling by the lowest value, then ZAC under its own, and leaves the rest of the vivier under vigilance.
 * A unit that does not fit is passed over, named, and tried for the next class; smaller ones behind it may still fit.
 * Departures that somebody motivated stay as they are and take their room; every other unit goes where the selection puts it.
 */
export function propose(units: readonly ZoningUnit[], state: ZoningState): Proposal {
  const { zipMax, zacMax } = state.parameters.ceilings;
  if (zipMax === null || zacMax === null) {
    const missing = [...(zipMax === null ? (['zip'] as const) : []), ...(zacMax === null ? (['zac'] as const) : [])];
    return { status: 'ceilings-unknown', missing };
  }
  const classified = classify(units, state);
  const kept = classified.filter((one) => one.departs && one.motivation?.trim());
  const others = classified.filter((one) => !kept.includes(one));
  const pool = others.filter(({ selection }) => selection === 'pool').sort(byNeed);
  const used = (name: UnitClass) =>
    sumPeople(kept.filter((one) => one.class === name)) +
    (name === 'zip' ? sumPeople(others.filter(({ selection }) => selection === 'priority')) : 0);
  const zip = fill(pool, zipMax - used('zip'), 'zip');
  const zac = fill(zip.left, zacMax - used('zac'), 'zac');
  const given = new Map<string, UnitClass>([
    ...zip.taken.map(({ unit }) => [unit.id, 'zip'] as const),
    ...zac.taken.map(({ unit }) => [unit.id, 'zac'] as const),
  ]);
  return {
    status: 'proposed',
    moves: movesOf(others, given),
    passedOver: [...zip.passedOver, ...zac.passedOver],
  };
}

function fill(order: readonly ClassifiedUnit[], room: number, name: 'zip' | 'zac') {
  const taken: ClassifiedUnit[] = [];
  const left: ClassifiedUnit[] = [];
  const passedOver: PassedOver[] = [];
  let free = room;
  for (const one of order) {
    const { id, name: called, population } = one.unit;
    if (population <= free) {
      taken.push(one);
      free -= population;
    } else {
      left.push(one);
      passedOver.push({ unit: id, name: called, class: name, excess: population - Math.max(0, free) });
    }
  }
  return { taken, left, passedOver };
}

function movesOf(
  others: readonly ClassifiedUnit[],
  given: ReadonlyMap<string, UnitClass>,
): ReadonlyMap<string, Decision> {
  const moves = new Map<string, Decision>();
  for (const { unit, selection, class: current, motivation } of others) {
    const next = given.get(unit.id) ?? (selection === 'unknown' ? current : startingClass[selection]);
    if (next !== current) moves.set(unit.id, { class: next, motivation: selection === 'unknown' ? motivation : null });
  }
  return moves;
}

/** The lowest value first; equal values in the order of their codes. */
const byNeed = (a: ClassifiedUnit, b: ClassifiedUnit) =>
  a.unit.value! - b.unit.value! || (a.unit.id < b.unit.id ? -1 : 1);

import { type AidBudget, aidBudget } from './budget.ts';
import { type Selection, type UnitClass, unitClasses } from './selection.ts';
import { type ClassifiedUnit, classify, type Quarter, type ZoningState } from './state.ts';
import { CUT_ABOVE, type ZoningUnit } from './unit.ts';

/** People against what the rules allow; `null`: no limit is known. */
export interface Gauge {
  readonly people: number;
  readonly min: number | null;
  readonly max: number | null;
  readonly verdict: 'unknown' | 'under' | 'within' | 'over';
}

/** What is left to do before the arrêté can be signed. */
export type Remark =
  | { readonly kind: 'motivation-missing'; readonly unit?: string; readonly quarter?: string; readonly name: string }
  | { readonly kind: 'ceiling-unknown'; readonly gauge: 'zip' | 'zac' }
  | { readonly kind: 'ceiling-exceeded'; readonly gauge: 'zip' | 'zac'; readonly people: number }
  | { readonly kind: 'floor-missed'; readonly gauge: 'zip' | 'zac'; readonly people: number }
  | { readonly kind: 'quarter-redundant'; readonly quarter: string; readonly name: string }
  | { readonly kind: 'value-unknown'; readonly unit: string; readonly name: string }
  | { readonly kind: 'uncut'; readonly units: number };

/** A draft as a whole: who is covered, against which limits, what is left to write. */
export interface Assessment {
  readonly population: number;
  readonly people: Readonly<Record<UnitClass, number>>;
  readonly units: Readonly<Record<UnitClass, number>>;
  readonly selected: Readonly<Record<Selection, number>>;
  readonly gauges: { readonly zip: Gauge; readonly zac: Gauge; readonly margin: Gauge };
  readonly budget: AidBudget;
  readonly remarks: readonly Remark[];
}

export function assess(units: readonly ZoningUnit[], state: ZoningState): Assessment {
  const classified = classify(units, state);
  const { ceilings } = state.parameters;
  const people = sumBy(classified, (one) => one.class, unitClasses);
  const gauges = {
    zip: gauge(people.zip, ceilings.zipMin, ceilings.zipMax),
    zac: gauge(people.zac, ceilings.zacMin, ceilings.zacMax),
    margin: marginOf(classified, state),
  };
  return {
    population: units.reduce((sum, { population }) => sum + population, 0),
    people,
    units: sumBy(
      classified,
      (one) => one.class,
      unitClasses,
      () => 1,
    ),
    selected: sumBy(classified, (one) => one.selection, ['priority', 'pool', 'out', 'unknown'] as const),
    gauges,
    budget: aidBudget(people, state.parameters),
    remarks: [...unitRemarks(classified), ...quarterRemarks(classified, state), ...gaugeRemarks(gauges)],
  };
}

/** Departures from the national selection against the part of the vivier's people that they may cover. */
export function marginOf(classified: readonly ClassifiedUnit[], { parameters }: ZoningState): Gauge {
  const pool = classified.filter(({ selection }) => selection === 'pool');
  const people = sumPeople(classified.filter(({ departs }) => departs));
  return gauge(people, null, Math.floor(sumPeople(pool) * parameters.margin.share));
}

export const sumPeople = (classified: readonly ClassifiedUnit[]): number =>
  classified.reduce((sum, { unit }) => sum + unit.population, 0);

function gauge(people: number, min: number | null, max: number | null): Gauge {
  const over = max !== null && people > max;
  const under = min !== null && people < min;
  const verdict = over ? 'over' : under ? 'under' : max === null ? 'unknown' : 'within';
  return { people, min, max, verdict };
}

function unitRemarks(classified: readonly ClassifiedUnit[]): Remark[] {
  const missing = classified.filter(({ departs, motivation }) => departs && !motivation?.trim());
  const unknown = classified.filter(({ selection }) => selection === 'unknown');
  const uncut = classified.filter(({ unit }) => unit.population > CUT_ABOVE).length;
  return [
    ...missing.map(({ unit }): Remark => ({ kind: 'motivation-missing', unit: unit.id, name: unit.name })),
    ...unknown.map(({ unit }): Remark => ({ kind: 'value-unknown', unit: unit.id, name: unit.name })),
    ...(uncut > 0 ? [{ kind: 'uncut', units: uncut } as const] : []),
  ];
}

/** A quarter always differs from its unit, so it is always motivated. */
function quarterRemarks(classified: readonly ClassifiedUnit[], { quarters }: ZoningState): Remark[] {
  const classOf = new Map(classified.flatMap((one) => one.unit.communes.map(({ code }) => [code, one.class] as const)));
  return [...quarters.values()].flatMap((quarter): Remark[] => {
    const { code, name, motivation } = quarter;
    if (isRedundant(quarter, classOf.get(quarter.commune))) return [{ kind: 'quarter-redundant', quarter: code, name }];
    return motivation?.trim() ? [] : [{ kind: 'motivation-missing', quarter: code, name }];
  });
}

/** A quarter of a unit that is helped as much already. */
const isRedundant = (quarter: Quarter, whole: UnitClass | undefined): boolean =>
  whole === 'zip' || (whole === 'zac' && quarter.class === 'zac');

function gaugeRemarks(gauges: Assessment['gauges']): Remark[] {
  return (['zip', 'zac'] as const).flatMap((name): Remark[] => {
    const { people, min, max } = gauges[name];
    if (max === null) return [{ kind: 'ceiling-unknown', gauge: name }];
    if (people > max) return [{ kind: 'ceiling-exceeded', gauge: name, people: people - max }];
    return min !== null && people < min ? [{ kind: 'floor-missed', gauge: name, people: min - people }] : [];
  });
}

function sumBy<Key extends string>(
  classified: readonly ClassifiedUnit[],
  keyOf: (one: ClassifiedUnit) => Key,
  keys: readonly Key[],
  amount: (one: ClassifiedUnit) => number = ({ unit }) => unit.population,
): Record<Key, number> {
  const sums = Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>;
  for (const one of classified) sums[keyOf(one)] += amount(one);
  return sums;
}

import { professions } from '@maillage/supply';
import type { Baseline } from './baseline.ts';
import { type Change, type ChangeContext, kindOf } from './changes/index.ts';
import { type Activity, asCounted, parametersOf, type ScenarioParameters } from './parameters.ts';
import type { ScenarioDraft } from './scenario.ts';

/** What all the changes of a scenario do together; the order of the changes does not matter. */
export interface TotalEffect {
  /** Change of supply by place, in the unit of the profession; places in increasing order, those that add up to 0 left out. */
  readonly supply: ReadonlyMap<number, number>;
  /** Factor on people and demand by place, in increasing order. */
  readonly demand: ReadonlyMap<number, number>;
  readonly times: number;
}

/** `activity`: of the professionals that the changes concern, against what is counted for them. */
export function effectOf(
  baseline: Baseline,
  { changes, profession, parameters }: Pick<ScenarioDraft, 'changes' | 'profession' | 'parameters'>,
  activity: Activity = asCounted,
): TotalEffect {
  const context = contextOf(baseline, { ...parametersOf(profession), ...parameters }, activity);
  const effects = changes.map((change: Change) => kindOf(change).effect(change, context));
  return {
    supply: gather(
      effects.flatMap(({ supply = [] }) => supply),
      0,
      (a, b) => a + b,
    ),
    demand: gather(
      effects.flatMap(({ demand = [] }) => demand),
      1,
      (a, b) => a * b,
    ),
    times: effects.reduce((product, { times = 1 }) => product * times, 1),
  };
}

const indexes = new WeakMap<readonly string[], ReadonlyMap<string, number>>();

/** Position of each code, made once per list of codes. */
export function indexOf(codes: readonly string[]): ReadonlyMap<string, number> {
  const known = indexes.get(codes) ?? new Map(codes.map((code, place) => [code, place]));
  indexes.set(codes, known);
  return known;
}

export function contextOf(
  { codes, supply, profession }: Baseline,
  parameters: ScenarioParameters,
  { newcomer, registered }: Activity = asCounted,
): ChangeContext {
  const index = indexOf(codes);
  return {
    parameters: {
      perHead: parameters.perHead * newcomer,
      perWeeklyHalfDay: parameters.perWeeklyHalfDay * newcomer,
      perCentreFte: parameters.perCentreFte * newcomer,
    },
    perRegisteredHead: professions[profession].supplyPerRegisteredHead * registered,
    supply: registered === 1 ? supply : supply.map((offered) => offered * registered),
    placeOf: (commune) => index.get(commune),
  };
}

/** Joins what several changes do to a place. Sorted before they are joined: rounding does not depend on their order. */
function gather(
  parts: readonly (readonly [place: number, value: number])[],
  neutral: number,
  join: (a: number, b: number) => number,
): Map<number, number> {
  const sorted = parts.toSorted(([a, x], [b, y]) => a - b || x - y);
  const joined = new Map<number, number>();
  for (const [place, value] of sorted) joined.set(place, join(joined.get(place) ?? neutral, value));
  for (const [place, value] of joined) if (value === neutral) joined.delete(place);
  return joined;
}

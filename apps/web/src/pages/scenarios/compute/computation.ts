import type { ScenarioEvaluation } from '@maillage/contract';
import {
  baselineOf,
  type Evaluation,
  effectOf,
  evaluate,
  type Indicators,
  indexOf,
  type Lifts,
  liftsOf,
  maskOf,
  type NamedBasis,
  NOISE,
  outcomeOf,
  type ScenarioDraft,
  type ScenarioProblem,
  validateScenario,
} from '@maillage/scenario';

/** What a frame of the map needs: the communes whose access is no more what was last told, and the sentence. */
export interface Frame {
  readonly places: Uint32Array;
  readonly access: Float64Array;
  readonly lifts: Lifts;
  readonly supply: number;
  readonly problems: readonly ScenarioProblem[];
}

/** A basis and a ledger made ready to answer many versions of one scenario. Runs in a worker; knows no browser. */
export interface Computation {
  readonly before: Float64Array;
  /** Only what moved since the last frame. A draft with a problem moves nothing. */
  frame(draft: ScenarioDraft, inside: readonly string[] | undefined): Frame;
  /** All figures, in the shape in which the server gives them. */
  figures(draft: ScenarioDraft, inside: readonly string[] | undefined): ScenarioEvaluation;
}

export function createComputation(basis: NamedBasis, ledger: readonly (readonly [string, number])[]): Computation {
  const index = indexOf(basis.codes);
  const deltas = ledger.flatMap(([code, change]) => (index.has(code) ? [[index.get(code)!, change] as const] : []));
  const baseline = baselineOf(basis, new Map(deltas));
  const told = baseline.access.slice();
  let masks: { inside: readonly string[] | undefined; places?: Uint32Array; mask?: Uint8Array } = { inside: undefined };

  function territory(inside: readonly string[] | undefined) {
    if (masks.inside !== inside) {
      const places = inside && Uint32Array.from(inside.flatMap((code) => index.get(code) ?? []));
      masks = places ? { inside, places, mask: maskOf(basis.codes.length, places) } : { inside };
    }
    return masks;
  }

  /** Places told before that may go back, and those that move now. */
  function changesOf({ access }: Evaluation): number[] {
    const places: number[] = [];
    for (let place = 0; place < access.length; place++)
      if (access[place] !== told[place] && !Number.isNaN(access[place]!)) places.push(place);
    return places;
  }

  return {
    before: baseline.access,
    frame(draft, inside) {
      const problems = validateScenario(draft, {
        baseline,
        communeName: (code) => basis.names[index.get(code) ?? -1],
      });
      const effect = effectOf(baseline, problems.length > 0 ? { ...draft, changes: sound(draft, problems) } : draft);
      const evaluation = evaluate(baseline, effect);
      const places = Uint32Array.from(changesOf(evaluation));
      const access = Float64Array.from(places, (place) => evaluation.access[place]!);
      for (const [k, place] of places.entries()) told[place] = access[k]!;
      const supply = [...effect.supply.values()].reduce((sum, change) => sum + change, 0);
      return { places, access, lifts: liftsOf(baseline, evaluation, territory(inside).mask), supply, problems };
    },
    figures(draft, inside) {
      const { evaluation, outcome } = outcomeOf(baseline, draft, { inside: territory(inside).places });
      const change = (place: number) => Math.abs(evaluation.access[place]! - baseline.access[place]!);
      const moved = [...evaluation.touched].filter((place) => change(place) > NOISE);
      moved.sort((a, b) => change(b) - change(a) || a - b);
      return {
        unit: basis.unit,
        before: named(outcome.before, baseline.people),
        after: named(outcome.after, evaluation.people),
        lifts: outcome.lifts,
        supply: outcome.supply,
        communes: moved.map((place) => ({
          code: basis.codes[place]!,
          name: basis.names[place]!,
          people: evaluation.people[place]!,
          before: baseline.access[place]!,
          after: evaluation.access[place]!,
        })),
      };
    },
  };

  function named({ worst, ...figures }: Indicators, people: Float64Array) {
    return {
      ...figures,
      worst: worst.map(({ place, access }) => ({
        code: basis.codes[place]!,
        name: basis.names[place]!,
        people: people[place]!,
        access,
      })),
    };
  }
}

/** The changes without a problem: a change that is still being filled in does not stop the others. */
export function sound({ changes }: ScenarioDraft, problems: readonly ScenarioProblem[]): ScenarioDraft['changes'] {
  const wrong = new Set(
    problems.map(({ path }) => path.split('/')).flatMap(([head, at]) => (head === 'changes' ? [at] : [])),
  );
  return changes.filter((_, at) => !wrong.has(String(at)));
}

import type { ScenarioEvaluation, ScenarioHeadline, ScenarioIndicators } from '@maillage/contract';
import { type Indicators, NOISE, type Outcome, outcomeOf } from '@maillage/scenario';
import { stretchedKernel } from './kernels.ts';
import type { Prepared } from './prepare.ts';

/** What a scenario does, over France for the communes and in the territory for the figures. */
export interface Evaluated {
  readonly answer: ScenarioEvaluation;
  readonly headline: ScenarioHeadline;
  /** By place, before and after: for maps and reports. */
  readonly before: Float64Array;
  readonly after: Float64Array;
}

/** `inside`: places of the territory; absent for France. */
export function evaluatePrepared({ atlas, draft, baseline }: Prepared, inside: Uint32Array | undefined): Evaluated {
  const stretched = stretchedKernel(atlas, draft.profession);
  const { evaluation, outcome } = outcomeOf(baseline, draft, { inside, stretched });
  const { codes, rows } = atlas.places;
  const change = (place: number) => Math.abs(evaluation.access[place]! - baseline.access[place]!);
  const moved = [...evaluation.touched].filter((place) => change(place) > NOISE);
  moved.sort((a, b) => change(b) - change(a) || a - b);
  const indicators = ({ worst, ...figures }: Indicators, people: Float64Array): ScenarioIndicators => ({
    ...figures,
    worst: worst.map(({ place, access }) => ({
      code: codes[place]!,
      name: rows[place]!.name,
      people: people[place]!,
      access,
    })),
  });
  return {
    before: baseline.access,
    after: evaluation.access,
    headline: headlineOf(outcome),
    answer: {
      unit: baseline.unit,
      before: indicators(outcome.before, baseline.people),
      after: indicators(outcome.after, evaluation.people),
      lifts: outcome.lifts,
      supply: outcome.supply,
      communes: moved.map((place) => ({
        code: codes[place]!,
        name: rows[place]!.name,
        people: evaluation.people[place]!,
        before: baseline.access[place]!,
        after: evaluation.access[place]!,
      })),
    },
  };
}

export const headlineOf = ({ lifts, supply, before, after }: Outcome): ScenarioHeadline => ({
  lifts,
  supply,
  missing: after.missing - before.missing,
});

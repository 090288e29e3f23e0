import type { Baseline } from './baseline.ts';
import { effectOf } from './effectOf.ts';
import { type Evaluation, evaluate, type StretchedKernel } from './evaluate.ts';
import { type Indicators, indicatorsOf } from './indicators.ts';
import { type Lifts, liftsOf, maskOf } from './lifts.ts';
import type { ScenarioDraft } from './scenario.ts';

/** All that is said of a scenario. */
export interface Outcome {
  readonly before: Indicators;
  readonly after: Indicators;
  readonly lifts: Lifts;
  /** Change of supply over all France, in the unit of the profession. */
  readonly supply: number;
}

export interface OutcomeOptions {
  /** Places of the territory; without them, all. */
  readonly inside?: Uint32Array | undefined;
  readonly stretched?: StretchedKernel | undefined;
}

/** A scenario evaluated and told in figures; the server and the browser call the same function on the same arrays. */
export function outcomeOf(
  baseline: Baseline,
  draft: ScenarioDraft,
  { inside, stretched }: OutcomeOptions = {},
): { readonly evaluation: Evaluation; readonly outcome: Outcome } {
  const effect = effectOf(baseline, draft);
  const evaluation = evaluate(baseline, effect, stretched);
  const mask = inside && maskOf(baseline.codes.length, inside);
  return {
    evaluation,
    outcome: {
      before: indicatorsOf(baseline, baseline, inside),
      after: indicatorsOf(baseline, evaluation, inside),
      lifts: liftsOf(baseline, evaluation, mask),
      supply: [...effect.supply.values()].reduce((sum, change) => sum + change, 0),
    },
  };
}

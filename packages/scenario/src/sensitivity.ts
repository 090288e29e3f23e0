import { type AccessKernel, type Decay, decays, professionParameters } from '@maillage/access';
import type { ProfessionId } from '@maillage/supply';
import { minutes } from '@maillage/units';
import type { Baseline } from './baseline.ts';
import { effectOf, type TotalEffect } from './effectOf.ts';
import { evaluate } from './evaluate.ts';
import { indicatorsOf } from './indicators.ts';
import { liftsOf, maskOf, netLifted } from './lifts.ts';
import { activityAt } from './parameters.ts';
import type { ScenarioDraft } from './scenario.ts';
import { stretch } from './stretch.ts';

/** What is asked again with another assumption. */
export const variantIds = [
  'gaussian',
  'exponential',
  'logistic',
  'times-shorter',
  'times-longer',
  'activity-lower',
  'activity-higher',
] as const;
export type VariantId = (typeof variantIds)[number];

/** The figures of the difference that a scenario makes. */
export interface DifferenceFigures {
  /** People above the low and the high threshold, net. */
  readonly liftedLow: number;
  readonly liftedHigh: number;
  /** Less missing supply is negative. */
  readonly missing: number;
  readonly gini: number;
}

export interface Band {
  readonly central: DifferenceFigures;
  readonly lowest: DifferenceFigures;
  readonly highest: DifferenceFigures;
  readonly variants: readonly { readonly id: VariantId; readonly figures: DifferenceFigures }[];
}

/** The kernel of a decay over the national table; whoever holds the table keeps those already made. */
export type KernelOf = (name: string, decay: Decay) => AccessKernel;

/** Times are multiplied by 0.8 and 1.2. */
const TIMES = { shorter: 0.8, longer: 1.2 } as const;
/** The national table holds 30 minutes for weights that reach 20. */
const SHORTEST = 2 / 3;

/**
 * How much the figures of a scenario depend on what nobody knows exactly: the shape of the distance weights, the travel
 * times (±20 %), and the activity of a professional (the published bounds). The displayed baseline stays; each variant moves it
 * by its own difference.
 */
export function sensitivityOf(
  baseline: Baseline,
  draft: ScenarioDraft,
  kernelOf: KernelOf,
  inside?: Uint32Array,
): Band {
  const mask = inside && maskOf(baseline.codes.length, inside);
  const effect = effectOf(baseline, draft);
  const before = indicatorsOf(baseline, baseline, inside);
  const official = professionParameters[baseline.profession].decay;
  const figuresOf = (name: string, decay: Decay, moved: TotalEffect): DifferenceFigures => {
    const varied = { ...baseline, kernel: kernelOf(name, decay) };
    const stretched = (factor: number) => kernelOf(`${name} × ${factor}`, stretch(decay, factor));
    const evaluation = evaluate(varied, moved, stretched);
    const lifts = liftsOf(varied, evaluation, mask);
    const after = indicatorsOf(varied, evaluation, inside);
    return {
      liftedLow: netLifted(lifts),
      liftedHigh: lifts.high.lifted.people - lifts.high.dropped.people,
      missing: after.missing - before.missing,
      gini: after.gini - before.gini,
    };
  };
  const figures = (id: VariantId): DifferenceFigures => {
    const [name, decay] = variantDecay(id, baseline.profession, effect.times);
    switch (id) {
      case 'gaussian':
      case 'exponential':
      case 'logistic':
      case 'times-shorter':
      case 'times-longer':
        return figuresOf(name, decay, effect);
      case 'activity-lower':
        return figuresOf('official', official, effectOf(baseline, draft, activityAt('floor', draft.profession)));
      case 'activity-higher':
        return figuresOf('official', official, effectOf(baseline, draft, activityAt('ceiling', draft.profession)));
      default:
        return id satisfies never;
    }
  };
  const central = figuresOf('official', official, effect);
  const variants = variantIds.map((id) => ({ id, figures: figures(id) }));
  const all = [central, ...variants.map((variant) => variant.figures)];
  return { central, lowest: each(all, Math.min), highest: each(all, Math.max), variants };
}

/** The name and the decay that each assumption on distance asks of `KernelOf`: whoever holds the table can make them one by one. */
export const variantDecays = (profession: ProfessionId): readonly (readonly [name: string, decay: Decay])[] =>
  variantIds.map((id) => variantDecay(id, profession, 1));

function variantDecay(id: VariantId, profession: ProfessionId, times: number): readonly [name: string, decay: Decay] {
  const official = professionParameters[profession].decay;
  switch (id) {
    case 'gaussian':
    case 'exponential':
    case 'logistic':
      return [id, decays[id](minutes(official.reach))];
    case 'times-shorter':
    case 'times-longer': {
      const factor = Math.max(id === 'times-shorter' ? TIMES.shorter : TIMES.longer, SHORTEST / Math.min(1, times));
      return [`official × ${factor}`, stretch(official, factor)];
    }
    case 'activity-lower':
    case 'activity-higher':
      return ['official', official];
    default:
      return id satisfies never;
  }
}

function each(all: readonly DifferenceFigures[], pick: (...values: number[]) => number): DifferenceFigures {
  const over = (name: keyof DifferenceFigures) => pick(...all.map((figures) => figures[name]));
  return { liftedLow: over('liftedLow'), liftedHigh: over('liftedHigh'), missing: over('missing'), gini: over('gini') };
}

import { minutes } from '@maillage/units';
import type { Decay } from './decay.ts';
import { exponential } from './exponential.ts';
import { gaussian } from './gaussian.ts';
import { logistic } from './logistic.ts';
import { step } from './step.ts';

export type { Decay } from './decay.ts';
export { exponential } from './exponential.ts';
export { gaussian } from './gaussian.ts';
export { logistic } from './logistic.ts';
export { parseStepClasses, type StepClassProblem } from './parseStepClasses.ts';
export { type StepClass, type StepDecay, step, within } from './step.ts';

/** Each shape of decay for one reach: what a sensitivity band compares. */
export const decays = {
  step: (reach) => step([1, 2, 3].map((k) => ({ upTo: minutes((reach * (k + 1)) / 4), weight: (4 - k) / 3 }))),
  gaussian,
  exponential: (reach) => exponential(reach, minutes(reach / 3)),
  logistic: (reach) => logistic(reach, minutes(reach * 0.6), minutes(reach / 10)),
} as const satisfies Record<string, (reach: ReturnType<typeof minutes>) => Decay>;

export type DecayId = keyof typeof decays;

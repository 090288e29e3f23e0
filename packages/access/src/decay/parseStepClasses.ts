import { minutes } from '@maillage/units';
import type { StepClass } from './step.ts';

export type StepClassProblem = {
  readonly code:
    | 'weights/malformed'
    | 'weights/not-positive'
    | 'weights/minutes-not-increasing'
    | 'weights/weight-increasing';
  /** Position in the list, from 0. */
  readonly path: string;
  readonly value: string;
};

/** Classes of travel time from text such as `10:1,15:0.6667,20:0.3333`, or every problem in it. */
export function parseStepClasses(
  text: string,
): { readonly classes: readonly StepClass[] } | { readonly problems: readonly StepClassProblem[] } {
  const classes: StepClass[] = [];
  const problems: StepClassProblem[] = [];
  for (const [k, part] of text.split(',').entries()) {
    const [, upTo, weight] = /^\s*(\d+(?:\.\d+)?)\s*:\s*(\d+(?:\.\d+)?)\s*$/.exec(part) ?? [];
    const problem = (code: StepClassProblem['code']) => problems.push({ code, path: `${k}`, value: part.trim() });
    if (upTo === undefined || weight === undefined) {
      problem('weights/malformed');
      continue;
    }
    const current = { upTo: minutes(Number(upTo)), weight: Number(weight) };
    const before = classes.at(-1);
    if (current.upTo <= 0) problem('weights/not-positive');
    if (before && current.upTo <= before.upTo) problem('weights/minutes-not-increasing');
    if (before && current.weight > before.weight) problem('weights/weight-increasing');
    classes.push(current);
  }
  return problems.length > 0 ? { problems } : { classes };
}

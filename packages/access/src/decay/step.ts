import type { Minutes } from '@maillage/units';
import type { Decay } from './decay.ts';

/** Trips shorter than `upTo`, and at least as long as the class before, count `weight`. */
export interface StepClass {
  readonly upTo: Minutes;
  readonly weight: number;
}

export interface StepDecay extends Decay {
  readonly classes: readonly StepClass[];
}

/**
 * Constant weights by class of travel time, as DREES publishes them ("Moins de 10 minutes", "Entre 10 et 15",
 * "Entre 15 et 20", "Plus de 20 minutes: 0"): a class holds its lower end and not its upper end, except the last,
 * which holds both, since only times *above* it count 0.
 */
export function step(classes: readonly StepClass[]): StepDecay {
  checkClasses(classes);
  const reach = classes.at(-1)!.upTo;
  const ends = Float64Array.from(classes, ({ upTo }) => upTo);
  const weights = Float64Array.from(classes, ({ weight }) => weight);
  return {
    classes,
    reach,
    weight(time) {
      for (let c = 0; c < ends.length; c++) if (time < ends[c]!) return weights[c]!;
      return time === reach ? weights[weights.length - 1]! : 0;
    },
  };
}

/** 1 up to and including `reach`, then 0: the catchment of 2SFCA. */
export function within(reach: Minutes): StepDecay {
  return step([{ upTo: reach, weight: 1 }]);
}

function checkClasses(classes: readonly StepClass[]): void {
  if (classes.length === 0) throw new RangeError('Got 0 classes of travel time when expected at least 1.');
  for (const [k, { upTo, weight }] of classes.entries()) {
    const before = classes[k - 1];
    if (before && upTo <= before.upTo) throw new RangeError(`Got class end ${upTo} after ${before.upTo} minutes.`);
    if (before && weight > before.weight) throw new RangeError(`Got weight ${weight} after ${before.weight}.`);
    if (!(upTo > 0 && weight >= 0)) throw new RangeError(`Got class ${upTo}:${weight} when expected both positive.`);
  }
}

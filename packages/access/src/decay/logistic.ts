import type { Minutes } from '@maillage/units';
import type { Decay } from './decay.ts';

/**
 * A soft threshold: about 1 well before `middle`, one half at `middle`, about 0 well after, over a width of `spread`
 * minutes; cut to 0 beyond `reach` (downward log-logistic family, Bauer & Groneberg 2016, with linear time).
 */
export function logistic(reach: Minutes, middle: Minutes, spread: Minutes): Decay {
  return { reach, weight: (time) => (time > reach ? 0 : 1 / (1 + Math.exp((time - middle) / spread))) };
}

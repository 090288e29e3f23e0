import type { Minutes } from '@maillage/units';
import type { Decay } from './decay.ts';

/** Halved every `halving` minutes, cut to 0 beyond `reach`. */
export function exponential(reach: Minutes, halving: Minutes): Decay {
  return { reach, weight: (time) => (time > reach ? 0 : 2 ** (-time / halving)) };
}

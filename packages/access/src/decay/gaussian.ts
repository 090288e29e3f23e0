import type { Minutes } from '@maillage/units';
import type { Decay } from './decay.ts';

/** A Gaussian bell that starts at 1 and is shifted and scaled to reach exactly 0 at `reach` (Dai, 2010). */
export function gaussian(reach: Minutes): Decay {
  const floor = Math.exp(-0.5);
  return {
    reach,
    weight: (time) => (time >= reach ? 0 : (Math.exp(-0.5 * (time / reach) ** 2) - floor) / (1 - floor)),
  };
}

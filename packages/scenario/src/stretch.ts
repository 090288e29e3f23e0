import type { Decay } from '@maillage/access';
import { type Minutes, minutes } from '@maillage/units';

/** The decay that a trip of `t` minutes meets when all trips take `factor` times as long: w(factor · t). */
export function stretch(decay: Decay, factor: number): Decay {
  return {
    reach: minutes(decay.reach / factor),
    weight: (time) => decay.weight((time * factor) as Minutes),
  };
}

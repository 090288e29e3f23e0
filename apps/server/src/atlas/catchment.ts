import { type Decay, step } from '@maillage/access';
import { minutes } from '@maillage/units';

/** How far people go for a profession: the classes that DREES publishes for general practitioners. */
export const generalPracticeDecay: Decay = step([
  { upTo: minutes(10), weight: 1 },
  { upTo: minutes(15), weight: 2 / 3 },
  { upTo: minutes(20), weight: 1 / 3 },
]);

import type { Objective } from './objective.ts';

/** Less preferred half-days. */
export const reluctance: Objective = {
  name: 'reluctance',
  weight: 3,
  applies: ({ choices }) => choices.some(({ preference }) => preference !== 0),
  build: ({ compiled: { choices } }) => ({
    constant: 0,
    terms: choices.flatMap(({ preference }, index) => (preference === 0 ? [] : [[index, -preference] as const])),
  }),
};

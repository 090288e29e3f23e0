import type { Objective } from './objective.ts';

/** Assignments of the published rota given up, plus new ones. */
export const changes: Objective = {
  name: 'changes',
  weight: 5,
  applies: ({ request }) => request.previous !== undefined,
  build: ({ compiled: { request, choices } }) => ({
    constant: request.previous!.length,
    terms: choices.map(({ kept }, index) => [index, kept ? -1 : 1] as const),
  }),
};

import type { Objective } from './objective.ts';

/** Minutes from home, each half-day counted. */
export const road: Objective = {
  name: 'road',
  weight: 1,
  applies: ({ request }) => request.doctors.some(({ homeMinutes }) => Object.keys(homeMinutes).length > 0),
  build: ({ compiled: { choices, cells, doctors } }) => ({
    constant: 0,
    terms: choices.map(
      ({ doctor, cell }, index) =>
        [index, Math.round(doctors[doctor]!.source.homeMinutes[cells[cell]!.cabinet] ?? 0)] as const,
    ),
  }),
};

import type { AccessObjective } from './accessObjective.ts';

/** Weight of the way towards the threshold: it guides the search where no single site lifts anybody yet. */
const WAY = 0.05;

/** People at or under the threshold before and above it after. */
export const peopleLifted: AccessObjective = {
  isBetter: (a, b) => a > b,
  valueOf({ access: before, people, threshold }, access) {
    let lifted = 0;
    for (let i = 0; i < access.length; i++) if (before[i]! <= threshold && access[i]! > threshold) lifted += people[i]!;
    return lifted;
  },
  score({ access: before, people, threshold }, place, access) {
    const from = before[place]!;
    if (!(from <= threshold)) return 0;
    if (access > threshold) return people[place]!;
    const way = (access - from) / (threshold - from);
    return WAY * people[place]! * way * way;
  },
};

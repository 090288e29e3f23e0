/** People expected under the threshold, and the deviation of that number. */
export interface PeopleUnder {
  readonly people: number;
  readonly deviation: number;
}

/**
 * Σᵢ peopleᵢ · pᵢ, with a prudent deviation: places of one group (those that share their practitioners) are taken to fall
 * together, groups apart from each other. Never under the deviation of independent places.
 */
export function peopleUnder(
  members: ArrayLike<number>,
  people: ArrayLike<number>,
  probability: ArrayLike<number>,
  group: ArrayLike<number>,
): PeopleUnder {
  let total = 0;
  const deviations = new Map<number, number>();
  for (let k = 0; k < members.length; k++) {
    const i = members[k]!;
    const p = probability[i]!;
    if (Number.isNaN(p)) continue;
    total += people[i]! * p;
    deviations.set(group[i]!, (deviations.get(group[i]!) ?? 0) + people[i]! * Math.sqrt(p * (1 - p)));
  }
  const variance = [...deviations.values()].reduce((sum, deviation) => sum + deviation * deviation, 0);
  return { people: total, deviation: Math.sqrt(variance) };
}

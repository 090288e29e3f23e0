/** People within these many minutes of a piece of equipment are told. */
export const COVERAGE_MINUTES = [20, 30, 45] as const;

/**
 * People at most so many minutes away, for each limit: `minutes` and `people` by place, `Infinity` where nothing is reached.
 * Law: more minutes never reach fewer people, and all within the last limit are in its count.
 */
export function peopleWithin(
  minutes: Float64Array,
  people: Float64Array,
  members: Uint32Array,
  limits: readonly number[] = COVERAGE_MINUTES,
): number[] {
  if (minutes.length !== people.length)
    throw new RangeError(`Got ${people.length} people when expected ${minutes.length}.`);
  return limits.map((limit) => {
    let count = 0;
    for (const place of members) if (minutes[place]! <= limit) count += people[place]!;
    return count;
  });
}

import type { RoundsInstance } from '../instance/roundsInstance.ts';

/** The least total distance by trying everything; Infinity when no solution keeps the rules. */
export function slowRounds(instance: RoundsInstance): number {
  const choices = instance.patterns.slice(1).map((sets) => [...sets]);
  const dayCosts = new Map<string, number>();
  return Math.min(
    ...combinations(choices).map((chosen) => {
      let total = 0;
      for (let day = 0; day < instance.days; day++) {
        const today = chosen.flatMap((set, k) => ((set >> day) & 1 ? [k + 1] : []));
        const key = `${day}:${today}`;
        if (!dayCosts.has(key)) dayCosts.set(key, slowDay(instance, day, today, instance.vehicles));
        total += dayCosts.get(key)!;
      }
      return total;
    }),
  );
}

/** The first route takes any of the customers in any order, the other vehicles the rest. */
function slowDay(instance: RoundsInstance, day: number, customers: readonly number[], vehicles: number): number {
  if (customers.length === 0) return 0;
  if (vehicles === 0) return Number.POSITIVE_INFINITY;
  let best = Number.POSITIVE_INFINITY;
  for (let set = 0; set < 2 ** customers.length; set++) {
    const taken = customers.filter((_, k) => (set >> k) & 1);
    const left = customers.filter((_, k) => !((set >> k) & 1));
    const routes = permutations(taken).map((order) => routeCost(instance, day, order));
    const cost = Math.min(...routes);
    if (cost < best) best = Math.min(best, cost + slowDay(instance, day, left, vehicles - 1));
  }
  return best;
}

function routeCost(
  { distance, customers, service, demand, capacity, maxDuration }: RoundsInstance,
  day: number,
  order: readonly number[],
) {
  let length = 0;
  let load = 0;
  let time = 0;
  let from = 0;
  for (const to of [...order, 0]) {
    length += distance[from * (customers + 1) + to]!;
    load += demand[to]!;
    time += service[to]!;
    from = to;
  }
  return load > capacity[day]! || length + time > maxDuration[day]! ? Number.POSITIVE_INFINITY : length;
}

function permutations(values: readonly number[]): number[][] {
  if (values.length === 0) return [[]];
  return values.flatMap((first) =>
    permutations(values.filter((value) => value !== first)).map((rest) => [first, ...rest]),
  );
}

function combinations(choices: readonly (readonly number[])[]): number[][] {
  return choices.reduce<number[][]>(
    (all, options) => all.flatMap((head) => options.map((option) => [...head, option])),
    [[]],
  );
}

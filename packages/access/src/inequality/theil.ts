import { servedOrder } from './lorenz.ts';

/** Theil's T between people, in nats: Σ pᵢ·(aᵢ/ā)·ln(aᵢ/ā) over shares of people pᵢ; 0 when all are equal. */
export function theil(access: Float64Array, people: Float64Array): number {
  const { total, mean, order } = populationMean(access, people);
  if (mean === 0) return 0;
  return order.reduce((sum, i) => {
    const ratio = access[i]! / mean;
    return ratio > 0 ? sum + (people[i]! / total) * ratio * Math.log(ratio) : sum;
  }, 0);
}

/**
 * Theil's T split over groups of places: inequality within them plus inequality between them, which add up to the whole.
 */
export function theilByGroup(
  access: Float64Array,
  people: Float64Array,
  group: readonly string[],
): { readonly within: number; readonly between: number } {
  const { total, mean } = populationMean(access, people);
  const members = Map.groupBy(group.keys(), (i) => group[i]!);
  let within = 0;
  let between = 0;
  for (const places of members.values()) {
    const part = populationMean(pick(access, places), pick(people, places));
    const ratio = part.mean / mean;
    if (!(ratio > 0)) continue;
    within += (part.total / total) * ratio * theil(pick(access, places), pick(people, places));
    between += (part.total / total) * ratio * Math.log(ratio);
  }
  return { within, between };
}

function populationMean(access: Float64Array, people: Float64Array) {
  const order = servedOrder(access, people);
  const total = order.reduce((sum, i) => sum + people[i]!, 0);
  const mean = total > 0 ? order.reduce((sum, i) => sum + people[i]! * access[i]!, 0) / total : 0;
  return { order, total, mean };
}

function pick(values: Float64Array, places: readonly number[]): Float64Array {
  return Float64Array.from(places, (i) => values[i]!);
}

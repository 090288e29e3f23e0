import type { RoundsInstance } from '../instance/roundsInstance.ts';
import { Random } from '../solver/random.ts';

/** A random problem on two days, with a matrix that is not symmetric and limits that often bind. */
export function tinyInstance(seed: number, customers: number, vehicles = 2, days = 2): RoundsInstance {
  const random = new Random(seed);
  const nodes = customers + 1;
  const whole = (least: number, most: number) => least + random.below(most - least + 1);
  const byNode = (least: number, most: number) =>
    Float64Array.from({ length: nodes }, (_, node) => (node === 0 ? 0 : whole(least, most)));
  const distance = Float64Array.from({ length: nodes * nodes }, (_, k) =>
    Math.floor(k / nodes) === k % nodes ? 0 : whole(5, 40),
  );
  const frequency = Int32Array.from({ length: nodes }, (_, node) => (node === 0 ? 0 : whole(1, days)));
  return {
    customers,
    days,
    vehicles,
    distance,
    capacity: Float64Array.from({ length: days }, () => whole(6, 12)),
    maxDuration: Float64Array.from({ length: days }, () => (whole(0, 1) ? whole(60, 140) : Number.POSITIVE_INFINITY)),
    service: byNode(0, 6),
    demand: byNode(1, 4),
    frequency,
    patterns: Array.from(frequency, (visits, node) => (node === 0 ? new Int32Array() : setsOf(visits, days))),
  };
}

/** All sets of so many days. */
function setsOf(size: number, days: number): Int32Array {
  const sets = Array.from({ length: 2 ** days }, (_, set) => set);
  return Int32Array.from(sets.filter((set) => set.toString(2).replaceAll('0', '').length === size));
}

import type { RoundsInstance } from '../instance/roundsInstance.ts';

/** For each customer from 1, row after row, the other customers from the nearest to the farthest. */
export function nearestCustomers({ customers, distance }: RoundsInstance): Int32Array {
  const nodes = customers + 1;
  const width = Math.max(0, customers - 1);
  const near = new Int32Array(customers * width);
  for (let c = 1; c <= customers; c++) {
    const others = Array.from({ length: customers }, (_, k) => k + 1).filter((other) => other !== c);
    const apart = (other: number) => Math.min(distance[c * nodes + other]!, distance[other * nodes + c]!);
    others.sort((a, b) => apart(a) - apart(b) || a - b);
    near.set(others, (c - 1) * width);
  }
  return near;
}

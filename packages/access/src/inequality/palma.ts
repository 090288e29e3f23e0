import { type LorenzPoint, lorenz } from './lorenz.ts';

/** Palma ratio: all the access of the best-served 10 % of people over that of the least-served 40 %. 1/4 when equal. */
export function palma(access: Float64Array, people: Float64Array): number {
  const points = lorenz(access, people);
  return points.length > 1 ? (1 - accessOfLeast(points, 0.9)) / accessOfLeast(points, 0.4) : Number.NaN;
}

/** Height of the Lorenz curve at a share of people, between points on a straight line (a place may be split). */
export function accessOfLeast(points: readonly LorenzPoint[], share: number): number {
  const k = Math.max(
    1,
    points.findIndex(({ people }) => people >= share),
  );
  const [a, b] = [points[k - 1]!, points[k]!];
  return a.access + ((share - a.people) / (b.people - a.people)) * (b.access - a.access);
}

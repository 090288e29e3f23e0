import { lorenz } from './lorenz.ts';

/**
 * Gini coefficient between people: 0 when all have the same access, towards 1 when few have it all.
 * Twice the area between the diagonal and the Lorenz curve (trapezia, exact for piecewise equal access).
 */
export function gini(access: Float64Array, people: Float64Array): number {
  const points = lorenz(access, people);
  let below = 0;
  for (let k = 1; k < points.length; k++) {
    const [a, b] = [points[k - 1]!, points[k]!];
    below += (b.people - a.people) * (a.access + b.access);
  }
  return points.length > 1 ? 1 - below : 0;
}

import { checkLength } from '../kernel/checkLength.ts';

/** A point of the Lorenz curve: the least served `people` (0–1) hold `access` (0–1) of all access. */
export interface LorenzPoint {
  readonly people: number;
  readonly access: number;
}

/**
 * The curve through all places, from the least to the best served, each weighted by its people; from (0, 0) to (1, 1).
 * Places without people or without a value (NaN) are left out.
 */
export function lorenz(access: Float64Array, people: Float64Array): readonly LorenzPoint[] {
  checkLength('populations', people, access.length);
  const order = servedOrder(access, people);
  const totals = order.reduce(
    (sum, i) => ({ people: sum.people + people[i]!, access: sum.access + people[i]! * access[i]! }),
    { people: 0, access: 0 },
  );
  const points = [{ people: 0, access: 0 }];
  let cumulatedPeople = 0;
  let cumulatedAccess = 0;
  for (const i of order) {
    cumulatedPeople += people[i]!;
    cumulatedAccess += people[i]! * access[i]!;
    points.push({
      people: cumulatedPeople / totals.people,
      access: totals.access > 0 ? cumulatedAccess / totals.access : cumulatedPeople / totals.people,
    });
  }
  return points;
}

/** Inhabited places with a value, least served first. */
export function servedOrder(access: Float64Array, people: Float64Array): Uint32Array {
  const inhabited = Uint32Array.from(access.keys()).filter((i) => people[i]! > 0 && !Number.isNaN(access[i]!));
  return inhabited.sort((a, b) => access[a]! - access[b]!);
}

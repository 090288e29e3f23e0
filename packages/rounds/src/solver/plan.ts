import type { RoundsInstance } from '../instance/roundsInstance.ts';
import type { RoundsSolution } from '../instance/roundsSolution.ts';

/** A solution as the solver keeps it: every route in one array, and who comes after whom on each day. */
export interface Plan {
  /** Index of the pattern followed, by node. */
  readonly pattern: Int32Array;
  /** Customers of all routes, route after route, day after day. */
  readonly visits: Int32Array;
  /** Where route `day × vehicles + vehicle` starts in `visits`; one more entry for the end. */
  readonly start: Int32Array;
  /** Next and previous customer by `day × nodes + customer`; 0 = the depot, −1 = no visit that day. */
  readonly next: Int16Array;
  readonly previous: Int16Array;
  readonly distance: number;
  readonly excessLoad: number;
  readonly excessDuration: number;
}

/** Rounding of sums of distances may exceed a limit by this much. */
export const TOLERANCE = 1e-6;

export function isFeasible({ excessLoad, excessDuration }: Plan): boolean {
  return excessLoad <= TOLERANCE && excessDuration <= TOLERANCE;
}

/** Share of the visits that have neither their neighbour after nor before them in common, or are on other days. */
export function distanceBetween(a: Plan, b: Plan): number {
  let broken = 0;
  const { next, previous } = a;
  for (let v = 0; v < next.length; v++) {
    const after = next[v]!;
    if (after < 0) continue;
    const otherAfter = b.next[v]!;
    const otherBefore = b.previous[v]!;
    if (after !== otherAfter && after !== otherBefore) broken++;
    if (previous[v] === 0 && otherAfter !== 0 && otherBefore !== 0) broken++;
  }
  return broken / Math.max(1, a.visits.length);
}

export function solutionOf({ visits, start }: Plan, { days, vehicles }: RoundsInstance): RoundsSolution {
  return {
    routes: Array.from({ length: days }, (_, day) =>
      Array.from({ length: vehicles }, (_, vehicle) => {
        const route = day * vehicles + vehicle;
        return [...visits.subarray(start[route]!, start[route + 1]!)];
      }),
    ),
  };
}

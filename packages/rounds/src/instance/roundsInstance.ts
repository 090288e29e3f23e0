/**
 * A periodic vehicle routing problem: every customer is visited on the days of one of its patterns, every day by the
 * same fleet from one depot; the total distance is to be least. Node 0 is the depot, 1 … customers are the customers.
 */
export interface RoundsInstance {
  readonly customers: number;
  /** At most 31. */
  readonly days: number;
  /** Vehicles available on each day. */
  readonly vehicles: number;
  /** Largest load of a vehicle by day; Infinity when there is no limit. */
  readonly capacity: Float64Array;
  /** Longest route by day, distance + service, in the unit of the distance; Infinity when there is no limit. */
  readonly maxDuration: Float64Array;
  /** From row to column, (customers + 1) × (customers + 1); need not be symmetric. */
  readonly distance: Float64Array;
  /** Time spent at each node, in the unit of the distance; 0 at the depot. */
  readonly service: Float64Array;
  /** Load at each visit. */
  readonly demand: Float64Array;
  /** Visits wanted over all the days; at 0 a customer may be left out. */
  readonly frequency: Int32Array;
  /** By node, the day sets allowed; bit d stands for day d from 0. The depot has none. */
  readonly patterns: readonly Int32Array[];
  /** Position of each node, only used to lay neighbouring routes side by side. */
  readonly x?: Float64Array;
  readonly y?: Float64Array;
}

/** What an instance is made of when distances are straight lines. */
export interface PlaneInstance extends Omit<RoundsInstance, 'distance' | 'x' | 'y'> {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** The instance with Euclidean distances, not rounded. */
export function instanceOnPlane(plane: PlaneInstance): RoundsInstance {
  const { x, y } = plane;
  const nodes = plane.customers + 1;
  const distance = new Float64Array(nodes * nodes);
  for (let i = 0; i < nodes; i++)
    for (let j = 0; j < nodes; j++) distance[i * nodes + j] = Math.hypot(x[i]! - x[j]!, y[i]! - y[j]!);
  return { ...plane, distance };
}

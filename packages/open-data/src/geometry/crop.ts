import type { Box, MultiPolygon, Point, Polygon, Ring } from './polygons.ts';

/** The part of a polygon around a box: few points instead of thousands, the same inside the box. */
export function cropToBox(polygon: Polygon, [west, south, east, north]: Box): Polygon {
  const box: Ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return polygon.map((ring) => cutByConvex(ring, box)).filter((ring) => ring.length > 3);
}

/**
 * A polygon cut by a convex cell when their borders cross exactly twice, or not at all: then the cut is one ring, which
 * half-plane cutting gives exactly. `undefined` in the other cases, where several pieces could come out.
 */
export function cutOnce(polygon: Polygon, cell: Ring): MultiPolygon | undefined {
  if (polygon.length !== 1 || crossings(polygon[0]!, cell) > 2) return undefined;
  const cut = cutByConvex(polygon[0]!, anticlockwise(cell));
  return cut.length > 3 ? [[cut]] : [];
}

/** Sutherland–Hodgman: a ring cut by the half-planes to the left of each side of an anticlockwise convex ring. */
function cutByConvex(ring: Ring, convex: Ring): Ring {
  let cut = ring;
  for (let k = 1; k < convex.length && cut.length > 0; k++) cut = cutByLine(cut, convex[k - 1]!, convex[k]!);
  return cut;
}

function cutByLine(ring: Ring, a: Point, b: Point): Ring {
  const side = ([x, y]: Point) => (b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0]);
  const kept: Ring = [];
  for (let k = 1; k < ring.length; k++) {
    const [from, to] = [ring[k - 1]!, ring[k]!];
    const [before, after] = [side(from), side(to)];
    if (before >= 0 !== after >= 0) kept.push(between(from, to, before / (before - after)));
    if (after >= 0) kept.push(to);
  }
  if (kept.length > 0) kept.push(kept[0]!);
  return kept;
}

const between = (from: Point, to: Point, along: number): Point => [
  from[0] + along * (to[0] - from[0]),
  from[1] + along * (to[1] - from[1]),
];

function crossings(ring: Ring, cell: Ring): number {
  let count = 0;
  for (let k = 1; k < ring.length; k++)
    for (let j = 1; j < cell.length; j++) if (cross(ring[k - 1]!, ring[k]!, cell[j - 1]!, cell[j]!)) count++;
  return count;
}

const cross = (a: Point, b: Point, c: Point, d: Point): boolean =>
  turn(a, b, c) >= 0 !== turn(a, b, d) >= 0 && turn(c, d, a) >= 0 !== turn(c, d, b) >= 0;

const turn = (a: Point, b: Point, c: Point) => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

function anticlockwise(ring: Ring): Ring {
  let twice = 0;
  for (let k = 1; k < ring.length; k++) twice += ring[k - 1]![0] * ring[k]![1] - ring[k]![0] * ring[k - 1]![1];
  return twice > 0 ? ring : ring.toReversed();
}

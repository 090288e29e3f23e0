import type { Ring, Topology } from './topology.ts';

/** West, south, east, north of each of a list of shapes, four numbers each; degrees. */
export type Boxes = Float64Array;

/** The box of every arc. */
export function arcBoxes({ arcs, lon, lat }: Topology): Boxes {
  const boxes = emptyBoxes(arcs.length);
  for (const [a, { vertices }] of arcs.entries()) {
    for (const vertex of vertices) stretch(boxes, a, lon[vertex]!, lat[vertex]!, lon[vertex]!, lat[vertex]!);
  }
  return boxes;
}

/** The box of every area, from those of its arcs. */
export function areaBoxes({ polygons }: Topology, arcs: Boxes): Boxes {
  const boxes = emptyBoxes(polygons.length);
  for (const [area, rings] of polygons.entries()) {
    for (const arc of rings.flat().flatMap((ring: Ring) => ring)) {
      const at = (arc < 0 ? ~arc : arc) * 4;
      stretch(boxes, area, arcs[at]!, arcs[at + 1]!, arcs[at + 2]!, arcs[at + 3]!);
    }
  }
  return boxes;
}

/** The shapes whose box touches a box. */
export function touching(
  boxes: Boxes,
  [west, south, east, north]: readonly [number, number, number, number],
): number[] {
  const found: number[] = [];
  for (let i = 0, at = 0; at < boxes.length; i++, at += 4) {
    if (boxes[at]! <= east && boxes[at + 2]! >= west && boxes[at + 1]! <= north && boxes[at + 3]! >= south)
      found.push(i);
  }
  return found;
}

function emptyBoxes(count: number): Boxes {
  return Float64Array.from({ length: count * 4 }, (_, k) => (k % 4 < 2 ? Infinity : -Infinity));
}

function stretch(boxes: Boxes, i: number, west: number, south: number, east: number, north: number): void {
  const at = i * 4;
  boxes[at] = Math.min(boxes[at]!, west);
  boxes[at + 1] = Math.min(boxes[at + 1]!, south);
  boxes[at + 2] = Math.max(boxes[at + 2]!, east);
  boxes[at + 3] = Math.max(boxes[at + 3]!, north);
}

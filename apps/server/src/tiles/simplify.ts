import type { Arc, Topology } from './topology.ts';

/**
 * How far each vertex of each arc stands out, in units of the Mercator square (0 … 1): a vertex whose figure is at or
 * below a tolerance can go (Douglas–Peucker). Ends of arcs never go.
 */
export function importanceOf(topology: Topology): Float64Array[] {
  const x = topology.lon.map((lon) => lon / 360 + 0.5);
  const y = topology.lat.map(mercatorY);
  return topology.arcs.map((arc) => arcImportance(arc, x, y));
}

function mercatorY(lat: number): number {
  const sine = Math.sin((lat * Math.PI) / 180);
  return Math.min(1, Math.max(0, 0.5 - (0.25 * Math.log((1 + sine) / (1 - sine))) / Math.PI));
}

function arcImportance(arc: Arc, x: Float64Array, y: Float64Array): Float64Array {
  const { vertices } = arc;
  const importance = new Float64Array(vertices.length);
  const last = vertices.length - 1;
  importance[0] = importance[last] = Infinity;
  const stack: [number, number, number][] = [[0, last, Infinity]];
  const isLoop = vertices[0] === vertices[last];
  let forced = isLoop ? 2 : arc.keepMiddle ? 1 : 0;
  for (let segment = stack.pop(); segment; segment = stack.pop()) {
    const [from, to, cap] = segment;
    const { index, distance } = farthest(vertices, from, to, x, y);
    if (index < 0) continue;
    // never more than the vertex that split this segment, so that what stays at a tolerance is nested
    const figure = forced > 0 ? Infinity : Math.min(distance, cap);
    importance[index] = figure;
    if (forced > 0) forced--;
    stack.push([from, index, figure], [index, to, figure]);
  }
  return importance;
}

function farthest(vertices: Uint32Array, from: number, to: number, x: Float64Array, y: Float64Array) {
  let index = -1;
  let distance = -1;
  const a = vertices[from]!;
  const b = vertices[to]!;
  for (let k = from + 1; k < to; k++) {
    const found = distanceToSegment(x[vertices[k]!]!, y[vertices[k]!]!, x[a]!, y[a]!, x[b]!, y[b]!);
    if (found > distance) [index, distance] = [k, found];
  }
  return { index, distance };
}

function distanceToSegment(px: number, py: number, ax: number, ay: number, bx: number, by: number): number {
  const dx = bx - ax;
  const dy = by - ay;
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((px - ax) * dx + (py - ay) * dy) / length));
  return Math.hypot(px - ax - along * dx, py - ay - along * dy);
}

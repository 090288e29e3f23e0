import type { Position } from 'geojson';

/** Places where borders pass, numbered once however many rings go through them. */
export interface VertexTable {
  /** The ring as vertex numbers, without the closing one and without repeats. */
  addRing(ring: readonly Position[]): Uint32Array;
  /** Whether more than two borders meet here (known once every ring is added). */
  isJunction(vertex: number): boolean;
  /** A number for the step from one vertex to the next. */
  edge(from: number, to: number): number;
  lon(): Float64Array;
  lat(): Float64Array;
}

const STEPS_PER_DEGREE = 1e5;
const WIDTH = 360 * STEPS_PER_DEGREE;

export function createVertexTable(): VertexTable {
  const numbers = new Map<number, number>();
  const lons: number[] = [];
  const lats: number[] = [];
  // two neighbours of each vertex; a third, different one makes it a junction
  const neighbours: number[] = [];
  const junction: boolean[] = [];

  function numberOf([lon, lat]: Position): number {
    const key = Math.round((lat! + 90) * STEPS_PER_DEGREE) * WIDTH + Math.round((lon! + 180) * STEPS_PER_DEGREE);
    let number = numbers.get(key);
    if (number === undefined) {
      number = lons.length;
      numbers.set(key, number);
      lons.push(lon!);
      lats.push(lat!);
      neighbours.push(-1, -1);
      junction.push(false);
    }
    return number;
  }

  function meet(vertex: number, neighbour: number): void {
    const at = vertex * 2;
    if (neighbours[at] === neighbour || neighbours[at + 1] === neighbour) return;
    if (neighbours[at] === -1) neighbours[at] = neighbour;
    else if (neighbours[at + 1] === -1) neighbours[at + 1] = neighbour;
    else junction[vertex] = true;
  }

  return {
    addRing(ring) {
      const loop = ring.map(numberOf).filter((vertex, k, all) => k === 0 || vertex !== all[k - 1]);
      if (loop.length > 1 && loop[0] === loop.at(-1)) loop.pop();
      for (let k = 0; k < loop.length; k++) {
        const next = loop[(k + 1) % loop.length]!;
        meet(loop[k]!, next);
        meet(next, loop[k]!);
      }
      return Uint32Array.from(loop);
    },
    isJunction: (vertex) => junction[vertex]!,
    edge: (from, to) => from * 67_108_864 + to,
    lon: () => Float64Array.from(lons),
    lat: () => Float64Array.from(lats),
  };
}

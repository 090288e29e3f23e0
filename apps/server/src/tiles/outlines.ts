import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import type { Ring, Topology } from './topology.ts';

/** Draws areas and borders with the vertices that a tolerance (Mercator units, 0 … 1) leaves; a shared border stays shared. */
export interface Pen {
  area(index: number): MultiPolygon;
  /** Some arcs as lines. */
  lines(arcs: readonly number[]): MultiLineString;
}

export function createPen(topology: Topology, importance: readonly Float64Array[], tolerance: number): Pen {
  const { arcs, lon, lat, polygons } = topology;

  function arcLine(a: number): Position[] {
    const line: Position[] = [];
    for (const [k, vertex] of arcs[a]!.vertices.entries()) {
      if (importance[a]![k]! > tolerance) line.push([lon[vertex]!, lat[vertex]!]);
    }
    return line;
  }

  function ringLine(ring: Ring): Position[] {
    const line: Position[] = [];
    for (const arc of ring) {
      const piece = arc < 0 ? arcLine(~arc).reverse() : arcLine(arc);
      for (let k = line.length === 0 ? 0 : 1; k < piece.length; k++) line.push(piece[k]!);
    }
    return line;
  }

  return {
    area: (index) => ({ type: 'MultiPolygon', coordinates: polygons[index]!.map((polygon) => polygon.map(ringLine)) }),
    lines: (chosen) => ({ type: 'MultiLineString', coordinates: chosen.map(arcLine) }),
  };
}

/** The arcs between areas of different groups, and those of the coast: what is left when the areas of each group are merged. */
export function groupBorders({ arcs }: Topology, groupOf: (area: number) => string): ReadonlySet<number> {
  const borders = new Set<number>();
  for (const [a, { sides }] of arcs.entries()) {
    const [left, right] = sides;
    if (left < 0 || right < 0 || groupOf(left) !== groupOf(right)) borders.add(a);
  }
  return borders;
}

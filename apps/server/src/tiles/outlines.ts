import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import type { Ring, Topology } from './topology.ts';

/** The areas with the vertices that a tolerance (Mercator units, 0 … 1) leaves; a shared border stays shared. */
export function simplifiedAreas(
  topology: Topology,
  importance: readonly Float64Array[],
  tolerance: number,
): MultiPolygon[] {
  const lines = arcLines(topology, importance, tolerance);
  return topology.polygons.map((polygons) => ({
    type: 'MultiPolygon',
    coordinates: polygons.map((polygon) => polygon.map((ring) => ringLine(ring, lines))),
  }));
}

/** The borders between areas of different groups, and the coast: what is left when the areas of each group are merged. */
export function groupBorders(
  topology: Topology,
  importance: readonly Float64Array[],
  tolerance: number,
  groupOf: (area: number) => string,
): MultiLineString {
  const lines = arcLines(topology, importance, tolerance);
  const coordinates = lines.filter((_, a) => {
    const [left, right] = topology.arcs[a]!.sides;
    return left < 0 || right < 0 || groupOf(left) !== groupOf(right);
  });
  return { type: 'MultiLineString', coordinates };
}

function arcLines({ arcs, lon, lat }: Topology, importance: readonly Float64Array[], tolerance: number) {
  return arcs.map(({ vertices }, a): Position[] => {
    const line: Position[] = [];
    for (const [k, vertex] of vertices.entries()) {
      if (importance[a]![k]! > tolerance) line.push([lon[vertex]!, lat[vertex]!]);
    }
    return line;
  });
}

function ringLine(ring: Ring, lines: readonly Position[][]): Position[] {
  const line: Position[] = [];
  for (const arc of ring) {
    const piece = arc < 0 ? lines[~arc]!.toReversed() : lines[arc]!;
    line.push(...(line.length === 0 ? piece : piece.slice(1)));
  }
  return line;
}

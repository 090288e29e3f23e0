import type { MultiPolygon, Polygon, Position } from 'geojson';
import { createVertexTable } from './vertices.ts';

/** Polygons of places, as published; rings closed, coordinates in degrees. */
export interface Area {
  readonly code: string;
  readonly geometry: Polygon | MultiPolygon;
}

/**
 * A border piece between two junctions (or a whole ring without junction), stored once for both neighbours.
 * So neighbours that are simplified arc by arc keep exactly the same border.
 */
export interface Arc {
  readonly vertices: Uint32Array;
  /** Areas on its two sides, by position in the list; −1 for the sea or abroad. */
  sides: [number, number];
  /** At least one point in the middle must stay, or an area would collapse to a line. */
  keepMiddle: boolean;
}

/** A ring as arcs: `a` forward, `~a` backward. */
export type Ring = readonly number[];

export interface Topology {
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  readonly arcs: readonly Arc[];
  /** By area, its polygons, each a list of rings (outer first). */
  readonly polygons: readonly (readonly (readonly Ring[])[])[];
}

/** Borders shared by the areas. Vertices within 1e-5 degrees (about one metre) are the same. Time: linear in vertices. */
export function buildTopology(areas: readonly Area[]): Topology {
  const vertices = createVertexTable();
  const rings = areas.map(({ geometry }) =>
    polygonsOf(geometry).map((polygon) => polygon.map((ring) => vertices.addRing(ring)).filter((r) => r.length >= 3)),
  );
  const arcs: Arc[] = [];
  const arcByEdge = new Map<number, number>();
  const polygons = rings.map((area, index) =>
    area.filter((polygon) => polygon.length > 0).map((polygon) => polygon.map((ring) => cut(ring, index))),
  );
  return { lon: vertices.lon(), lat: vertices.lat(), arcs, polygons };

  function cut(ring: Uint32Array, area: number): Ring {
    const first = ring.findIndex((vertex) => vertices.isJunction(vertex));
    const pieces = first < 0 ? [closed(rotate(ring, indexOfLeast(ring)))] : piecesFrom(rotate(ring, first));
    const result = pieces.map((piece) => arcOf(piece, area));
    if (result.length <= 2) for (const a of result) arcs[a < 0 ? ~a : a]!.keepMiddle = true;
    return result;
  }

  function piecesFrom(ring: Uint32Array): Uint32Array[] {
    const loop = closed(ring);
    const pieces: Uint32Array[] = [];
    let begin = 0;
    for (let k = 1; k < loop.length; k++) {
      if (!vertices.isJunction(loop[k]!)) continue;
      pieces.push(loop.slice(begin, k + 1));
      begin = k;
    }
    return pieces;
  }

  function arcOf(piece: Uint32Array, area: number): number {
    const known = arcByEdge.get(vertices.edge(piece.at(-1)!, piece.at(-2)!));
    if (known !== undefined && arcs[known]!.sides[1] < 0 && sameReversed(arcs[known]!.vertices, piece)) {
      arcs[known]!.sides[1] = area;
      return ~known;
    }
    const same = arcByEdge.get(vertices.edge(piece[0]!, piece[1]!));
    if (same !== undefined && arcs[same]!.sides[1] < 0 && arcs[same]!.vertices.length === piece.length) {
      arcs[same]!.sides[1] = area;
      return same;
    }
    arcs.push({ vertices: piece, sides: [area, -1], keepMiddle: false });
    arcByEdge.set(vertices.edge(piece[0]!, piece[1]!), arcs.length - 1);
    return arcs.length - 1;
  }
}

function polygonsOf(geometry: Polygon | MultiPolygon): Position[][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

function rotate(ring: Uint32Array, by: number): Uint32Array {
  const turned = new Uint32Array(ring.length);
  turned.set(ring.subarray(by));
  turned.set(ring.subarray(0, by), ring.length - by);
  return turned;
}

function closed(ring: Uint32Array): Uint32Array {
  const loop = new Uint32Array(ring.length + 1);
  loop.set(ring);
  loop[ring.length] = ring[0]!;
  return loop;
}

function indexOfLeast(ring: Uint32Array): number {
  let least = 0;
  for (let k = 1; k < ring.length; k++) if (ring[k]! < ring[least]!) least = k;
  return least;
}

function sameReversed(a: Uint32Array, b: Uint32Array): boolean {
  return a.length === b.length && a.every((vertex, k) => vertex === b[b.length - 1 - k]);
}

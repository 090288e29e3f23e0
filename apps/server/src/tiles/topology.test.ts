import type { Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { createPen, groupBorders } from './outlines.ts';
import { importanceOf } from './simplify.ts';
import { buildTopology, type Topology } from './topology.ts';

const polygon = (...ring: Position[]): Polygon => ({ type: 'Polygon', coordinates: [[...ring, ring[0]!]] });

/** Two squares that share the border x = 1, which has a small bump in the middle, and a roof over both. */
const left = { code: 'left', geometry: polygon([0, 0], [1, 0], [1.02, 0.5], [1, 1], [0, 1]) };
const right = { code: 'right', geometry: polygon([1, 0], [2, 0], [2, 1], [1, 1], [1.02, 0.5]) };
const roof = { code: 'roof', geometry: polygon([0, 1], [1, 1], [2, 1], [2, 2], [0, 2]) };

function simplifiedAreas(topology: Topology, importance: readonly Float64Array[], tolerance: number) {
  const pen = createPen(topology, importance, tolerance);
  return topology.polygons.map((_, area) => pen.area(area));
}

describe('neighbours', () => {
  const topology = buildTopology([left, right, roof]);
  const importance = importanceOf(topology);

  test('share one arc two by two, and have one each to themselves', () => {
    expect(topology.arcs.map(({ sides }) => [...sides].sort().join()).sort()).toEqual([
      '-1,0',
      '-1,1',
      '-1,2',
      '0,1',
      '0,2',
      '1,2',
    ]);
  });

  test('keep the same border whatever is left out', () => {
    for (const tolerance of [0, 1e-5, 1e-4, 1e-3, 1]) {
      const [a, b] = simplifiedAreas(topology, importance, tolerance);
      const onBorder = (ring: Position[]) => ring.filter(([x]) => x! >= 1 && x! <= 1.02).map(String);
      expect(new Set(onBorder(a!.coordinates[0]![0]!))).toEqual(new Set(onBorder(b!.coordinates[0]![0]!)));
    }
  });

  test('a bump of 0.02° goes at a tolerance of 1e-4 of the world, and stays at none', () => {
    const bump = (tolerance: number) =>
      JSON.stringify(simplifiedAreas(topology, importance, tolerance)).includes('1.02');
    expect([bump(0), bump(1e-4)]).toEqual([true, false]);
  });

  test('merged in one group they keep the outer border only; apart, the common one too', () => {
    const length = (groupOf: (area: number) => string) => groupBorders(topology, groupOf).size;
    expect([length(() => 'same'), length(String)]).toEqual([3, 6]);
  });

  test('a ring without simplification is the ring that came in', () => {
    const [a] = simplifiedAreas(topology, importance, 0);
    const vertices = (ring: Position[]) => new Set(ring.map(String));
    expect(vertices(a!.coordinates[0]![0]!)).toEqual(vertices(left.geometry.coordinates[0]!));
    expect(a!.coordinates[0]![0]).toHaveLength(6);
  });
});

test('an enclave and the hole around it are one arc, and neither collapses', () => {
  const inner: Position[] = [
    [0.4, 0.4],
    [0.6, 0.4],
    [0.6, 0.6],
    [0.4, 0.6],
    [0.4, 0.4],
  ];
  const outer: Position[] = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
    [0, 0],
  ];
  const topology = buildTopology([
    { code: 'outer', geometry: { type: 'Polygon', coordinates: [outer, inner.toReversed()] } },
    { code: 'inner', geometry: { type: 'Polygon', coordinates: [inner] } },
  ]);
  expect(topology.arcs).toHaveLength(2);
  const [around, enclave] = simplifiedAreas(topology, importanceOf(topology), 1);
  expect(new Set(around!.coordinates[0]![1]!.map(String))).toEqual(new Set(enclave!.coordinates[0]![0]!.map(String)));
  expect(enclave!.coordinates[0]![0]!.length).toBeGreaterThanOrEqual(4);
});

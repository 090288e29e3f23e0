import { ClassColumns, type ColumnBlock } from '@maillage/access';
import { kmWithin } from './tableOfPlane.ts';

const CELL_KM = 0.2;
const INHABITED_SHARE = 0.17;
const CELLS_PER_PLACE_OF_CARE = 250;
const PLACES_PER_BLOCK = 64;
const TILE = 32;

/** A square country of inhabited 200 m cells as dense as France, with a place of care in one cell of 250. */
export interface SyntheticGrid {
  readonly cells: number;
  readonly demand: Float64Array;
  readonly supply: Float64Array;
  /** Made as they are asked for: one block of columns is in memory at a time. */
  blocks(): Generator<ColumnBlock>;
}

/** Repeatable: the same number of cells gives the same country. */
export function syntheticGrid(cells: number, limits: readonly number[], weights: readonly number[]): SyntheticGrid {
  const side = Math.ceil(Math.sqrt(cells / INHABITED_SHARE));
  const { cellAt, position } = inhabit(cells, side);
  const demand = Float64Array.from({ length: cells }, (_, i) => 1 + hash(i) * 60);
  const supply = Float64Array.from({ length: cells }, (_, i) => (i % CELLS_PER_PLACE_OF_CARE === 0 ? 8000 : 0));
  const offsets = limits.map((limit, c) => ring(c === 0 ? -1 : kmWithin(limits[c - 1]!), kmWithin(limit)));
  return { cells, demand, supply, blocks };

  function* blocks(): Generator<ColumnBlock> {
    const sites = Uint32Array.from(
      { length: Math.ceil(cells / CELLS_PER_PLACE_OF_CARE) },
      (_, k) => k * CELLS_PER_PLACE_OF_CARE,
    );
    for (let k = 0; k < sites.length; k += PLACES_PER_BLOCK) yield block(sites.subarray(k, k + PLACES_PER_BLOCK));
  }

  function block(places: Uint32Array): ColumnBlock {
    const bound = new Uint32Array(places.length * weights.length + 1);
    const origin = new Uint32Array(places.length * offsets.reduce((sum, { length }) => sum + length / 2, 0));
    let count = 0;
    let group = 0;
    for (const place of places) {
      const [x, y] = [position[place]! % side, Math.floor(position[place]! / side)];
      for (const steps of offsets) {
        for (let s = 0; s < steps.length; s += 2) {
          const [u, v] = [x + steps[s]!, y + steps[s + 1]!];
          if (u < 0 || v < 0 || u >= side || v >= side) continue;
          const cell = cellAt[v * side + u]!;
          if (cell > 0) origin[count++] = cell - 1;
        }
        origin.subarray(bound[group]!, count).sort();
        bound[++group] = count;
      }
    }
    return {
      places,
      columns: new ClassColumns(places.length, Float64Array.from(weights), bound, origin.subarray(0, count)),
    };
  }
}

/**
 * Chooses the inhabited squares, tile after tile so that near cells have near numbers; `cellAt` is the cell number
 * plus 1, or 0.
 */
function inhabit(cells: number, side: number): { cellAt: Uint32Array; position: Uint32Array } {
  const cellAt = new Uint32Array(side * side);
  const position = new Uint32Array(cells);
  let count = 0;
  let left = side * side;
  for (const square of squaresByTile(side)) {
    if (hash(square) * left-- >= cells - count) continue;
    position[count++] = square;
    cellAt[square] = count;
  }
  return { cellAt, position };
}

function* squaresByTile(side: number): Generator<number> {
  for (let top = 0; top < side; top += TILE)
    for (let left = 0; left < side; left += TILE)
      for (let y = top; y < Math.min(top + TILE, side); y++)
        for (let x = left; x < Math.min(left + TILE, side); x++) yield y * side + x;
}

/** Steps in cells, flat (dx, dy), to every square farther than `from` and at most `to` kilometres away. */
function ring(from: number, to: number): Int16Array {
  const wide = Math.floor(to / CELL_KM);
  const steps: number[] = [];
  for (let dy = -wide; dy <= wide; dy++)
    for (let dx = -wide; dx <= wide; dx++) {
      const km = Math.hypot(dx, dy) * CELL_KM;
      if (km > from && km <= to) steps.push(dx, dy);
    }
  return Int16Array.from(steps);
}

/** A repeatable number in [0, 1) for an integer. */
function hash(value: number): number {
  let t = Math.imul(value + 0x6d2b79f5, 0x85ebca6b);
  t = Math.imul(t ^ (t >>> 13), 0xc2b2ae35);
  return ((t ^ (t >>> 16)) >>> 0) / 4294967296;
}

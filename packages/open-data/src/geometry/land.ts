import { createRequire } from 'node:module';
import { intersection } from 'polyclip-ts';
import { feature } from 'topojson-client';
import { cropToBox, cutOnce } from './crop.ts';
import { type Box, boxesMeet, boxOf, contains, type MultiPolygon, type Polygon, type Ring } from './polygons.ts';

/** The land of France (Natural Earth, 1:10,000,000): mainland, islands, overseas départements. Public domain. */
export function landOfFrance(): MultiPolygon {
  const topology = createRequire(import.meta.url)('world-atlas/countries-10m.json') as {
    objects: { countries: object };
  };
  const countries = feature(topology, topology.objects.countries).features;
  const france = countries.find(({ properties }) => properties?.['name'] === 'France');
  if (france?.geometry.type !== 'MultiPolygon') throw new Error('Got no multipolygon of France in world-atlas.');
  return france.geometry.coordinates as MultiPolygon;
}

/** Cuts convex cells to the land. Cells far from any border are returned as they are, without computation. */
export function createLandClipper(land: MultiPolygon): (cell: Ring) => MultiPolygon {
  const border = squaresOf(land);
  const around = createSurroundings(land);
  const inside = createInsideTest(land);
  return (cell) => {
    const box = boxOf(cell);
    if (!someSquare(box, (square) => border.has(square))) return inside(cell) ? [[cell]] : [];
    const parts = around(box);
    if (parts.length === 0) return [];
    const simple = parts.length === 1 ? cutOnce(parts[0]!, cell) : undefined;
    return simple ?? (intersection([cell], parts) as MultiPolygon);
  };
}

const SQUARE_DEGREES = 0.1;

/** Squares of a tenth of a degree that the border crosses. */
function squaresOf(land: MultiPolygon): ReadonlySet<string> {
  const squares = new Set<string>();
  for (const ring of land.flat())
    for (let k = 1; k < ring.length; k++)
      someSquare(boxOf([ring[k - 1]!, ring[k]!]), (square) => {
        squares.add(square);
        return false;
      });
  return squares;
}

/** Visits the squares of a box until one answers true. */
function someSquare([west, south, east, north]: Box, visit: (square: string) => boolean): boolean {
  for (let x = squareAt(west); x <= squareAt(east); x++)
    for (let y = squareAt(south); y <= squareAt(north); y++) if (visit(`${x} ${y}`)) return true;
  return false;
}

const squareAt = (degrees: number) => Math.floor(degrees / SQUARE_DEGREES);

/** Whether a cell that touches no border square is on land: asked once for all the cells of a square. */
function createInsideTest(land: MultiPolygon): (cell: Ring) => boolean {
  const known = new Map<string, boolean>();
  return ([corner]) => {
    const square = `${squareAt(corner![0])} ${squareAt(corner![1])}`;
    if (!known.has(square))
      known.set(
        square,
        land.some((polygon) => contains(polygon, corner!)),
      );
    return known.get(square)!;
  };
}

/** The land around a box, cut first to whole degrees (kept), then to the box. */
function createSurroundings(land: MultiPolygon): (box: Box) => MultiPolygon {
  const pieces = land.map((polygon) => ({ polygon, box: boxOf(polygon[0]!) }));
  const byDegrees = new Map<string, Polygon[]>();
  const nonEmpty = (polygon: Polygon) => polygon.length > 0;
  return (box) => {
    const degrees: Box = [Math.floor(box[0]), Math.floor(box[1]), Math.ceil(box[2]), Math.ceil(box[3])];
    const key = degrees.join(' ');
    if (!byDegrees.has(key)) {
      const near = pieces.filter((piece) => boxesMeet(piece.box, degrees));
      byDegrees.set(key, near.map(({ polygon }) => cropToBox(polygon, degrees)).filter(nonEmpty));
    }
    return byDegrees
      .get(key)!
      .map((polygon) => cropToBox(polygon, box))
      .filter(nonEmpty);
  };
}

import { Delaunay } from 'd3-delaunay';
import { type Box, boxOf, type Point, type Ring } from './polygons.ts';

/** Room around the sites in which the outermost cells end. */
const MARGIN_DEGREES = 2;

/**
 * The Thiessen (Voronoi) cell of each site: the points nearer to it than to any other site, on a plane where a degree of
 * longitude is shortened as at the sites' mean latitude. `undefined` for a site that repeats another.
 */
export function thiessenCells(sites: readonly Point[], bounds: Box = around(boxOf(sites))): (Ring | undefined)[] {
  const shrink = Math.cos((((bounds[1] + bounds[3]) / 2) * Math.PI) / 180);
  const diagram = Delaunay.from(sites.map(([x, y]) => [x * shrink, y] as const)).voronoi([
    bounds[0] * shrink,
    bounds[1],
    bounds[2] * shrink,
    bounds[3],
  ]);
  return sites.map((_, k) => diagram.cellPolygon(k)?.map(([x, y]): Point => [x / shrink, y]));
}

const around = ([west, south, east, north]: Box): Box => [
  west - MARGIN_DEGREES,
  south - MARGIN_DEGREES,
  east + MARGIN_DEGREES,
  north + MARGIN_DEGREES,
];

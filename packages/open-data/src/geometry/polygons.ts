/** Longitude and latitude in degrees. */
export type Point = [number, number];
/** Closed: the last point is the first. */
export type Ring = Point[];
/** The outer ring, then the holes. */
export type Polygon = Ring[];
export type MultiPolygon = Polygon[];
/** West, south, east, north. */
export type Box = readonly [number, number, number, number];

export function boxOf(points: Iterable<Point>): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    west = Math.min(west, x);
    south = Math.min(south, y);
    east = Math.max(east, x);
    north = Math.max(north, y);
  }
  return [west, south, east, north];
}

export const boxesMeet = (a: Box, b: Box): boolean => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];

/** Whether a point is inside a polygon (holes excluded), by the parity of the edges that a ray to the east crosses. */
export function contains(polygon: Polygon, [x, y]: Point): boolean {
  let inside = false;
  for (const ring of polygon)
    for (let k = 1; k < ring.length; k++) {
      const [x1, y1] = ring[k - 1]!;
      const [x2, y2] = ring[k]!;
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
    }
  return inside;
}

/** Area in square kilometres on a sphere, holes subtracted. */
export function areaKm2(polygons: MultiPolygon): number {
  return polygons.reduce(
    (sum, [outer, ...holes]) => sum + ringKm2(outer!) - holes.reduce((gone, hole) => gone + ringKm2(hole), 0),
    0,
  );
}

const EARTH_RADIUS_KM = 6371.0088;
const RADIANS = Math.PI / 180;

/** Area under a path of meridians and parallels: R²/2 · |Σ (λ₂ − λ₁)(2 + sin φ₁ + sin φ₂)|, Chamberlain and Duquette 2007. */
function ringKm2(ring: Ring): number {
  let sum = 0;
  for (let k = 1; k < ring.length; k++) {
    const [[x1, y1], [x2, y2]] = [ring[k - 1]!, ring[k]!];
    sum += (x2 - x1) * RADIANS * (2 + Math.sin(y1 * RADIANS) + Math.sin(y2 * RADIANS));
  }
  return (Math.abs(sum) * EARTH_RADIUS_KM ** 2) / 2;
}

/** As GeoJSON, coordinates to 5 decimals (about 1 m): a polygon when there is only one. */
export function toGeometry(polygons: MultiPolygon): { readonly type: string; readonly coordinates: unknown } {
  const rounded = polygons.map((polygon) => polygon.map((ring) => ring.map(([x, y]) => [round(x), round(y)])));
  return rounded.length === 1
    ? { type: 'Polygon', coordinates: rounded[0] }
    : { type: 'MultiPolygon', coordinates: rounded };
}

const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5;

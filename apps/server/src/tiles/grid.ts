/**
 * The tiles of a zoom that hold at least one of the points, or touch one that does (a contour between two vertices). Columns
 * from the west, rows from the north, as in every slippy map; degrees in.
 */
export function tilesHolding(lons: ArrayLike<number>, lats: ArrayLike<number>, z: number): [x: number, y: number][] {
  const side = 2 ** z;
  const held = new Set<number>();
  for (let i = 0; i < lons.length; i++) held.add(tileRow(lats[i]!, z) * side + tileColumn(lons[i]!, z));
  const touched = new Set<number>();
  for (const tile of held) {
    for (let dy = -1; dy <= 1; dy++) {
      for (let dx = -1; dx <= 1; dx++) {
        const [x, y] = [(tile % side) + dx, Math.floor(tile / side) + dy];
        if (x >= 0 && y >= 0 && x < side && y < side) touched.add(y * side + x);
      }
    }
  }
  return Array.from(touched, (tile) => [tile % side, Math.floor(tile / side)]);
}

export const tileColumn = (lon: number, z: number): number => Math.floor(((lon + 180) / 360) * 2 ** z);

export function tileRow(lat: number, z: number): number {
  const y = 0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI);
  return Math.min(2 ** z - 1, Math.max(0, Math.floor(y * 2 ** z)));
}

/** West, south, east, north of a tile, with a part of it (0 = none) beyond each edge; degrees. */
export function tileBox(z: number, x: number, y: number, beyond: number): [number, number, number, number] {
  const lon = (column: number) => (column / 2 ** z) * 360 - 180;
  const lat = (row: number) => (Math.atan(Math.sinh(Math.PI * (1 - (2 * row) / 2 ** z))) * 180) / Math.PI;
  return [lon(x - beyond), lat(y + 1 + beyond), lon(x + 1 + beyond), lat(y - beyond)];
}

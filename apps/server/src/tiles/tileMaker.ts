/** Makes the vector tiles of one set; the same data give the same bytes. */
export interface TileMaker {
  readonly minZoom: number;
  readonly maxZoom: number;
  /** The tiles of a zoom that may hold something, as columns and rows. */
  covered(z: number): readonly (readonly [x: number, y: number])[];
  /** An uncompressed tile, or `undefined` where there is nothing to draw. */
  tile(z: number, x: number, y: number): Uint8Array | undefined;
}

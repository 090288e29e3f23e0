/** The parts that are used here of packages that bring no types. */
declare module 'd3-delaunay' {
  export class Delaunay {
    static from(points: ArrayLike<readonly [number, number]>): Delaunay;
    voronoi(bounds: readonly [number, number, number, number]): Voronoi;
  }
  interface Voronoi {
    /** Closed ring of the cell, or null for a point that repeats another. */
    cellPolygon(index: number): [number, number][] | null;
  }
}

declare module 'topojson-client' {
  import type { FeatureCollection } from 'geojson';

  export function feature(topology: object, object: object): FeatureCollection;
}

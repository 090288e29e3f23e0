import type { FeatureCollection, Geometry } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';

/** Longitude, latitude. */
export type Corner = readonly [number, number];

const source = 'drawn-ring';

/** Draws the ring being made: its corners, its sides, and its inside once it has three corners. */
export function showRing(map: MapLibreMap, corners: readonly Corner[], colour: string): void {
  const data = ringData(corners);
  const existing = map.getSource<GeoJSONSource>(source);
  if (existing) {
    existing.setData(data);
    return;
  }
  map.addSource(source, { type: 'geojson', data });
  map.addLayer({ id: `${source}-fill`, type: 'fill', source, paint: { 'fill-color': colour, 'fill-opacity': 0.2 } });
  map.addLayer({ id: `${source}-line`, type: 'line', source, paint: { 'line-color': colour, 'line-width': 3 } });
  map.addLayer({
    id: `${source}-corner`,
    type: 'circle',
    source,
    filter: ['==', ['geometry-type'], 'Point'],
    paint: { 'circle-radius': 6, 'circle-color': colour, 'circle-stroke-color': '#fff', 'circle-stroke-width': 2 },
  });
}

function ringData(corners: readonly Corner[]): FeatureCollection {
  const points = corners.map(([lon, lat]) => [lon, lat]);
  const shape: Geometry | undefined =
    points.length > 2
      ? { type: 'Polygon', coordinates: [[...points, points[0]!]] }
      : points.length === 2
        ? { type: 'LineString', coordinates: points }
        : undefined;
  const geometries = [
    ...(shape ? [shape] : []),
    ...points.map((coordinates) => ({ type: 'Point', coordinates }) as const),
  ];
  return {
    type: 'FeatureCollection',
    features: geometries.map((geometry) => ({ type: 'Feature', properties: {}, geometry })),
  };
}

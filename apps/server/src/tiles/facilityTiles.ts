import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { Facility } from '../facilities/readFacilities.ts';
import { tilesHolding } from './grid.ts';
import type { TileMaker } from './tileMaker.ts';

export const FACILITY_MAX_ZOOM = 12;

/** Tiles of the places of care: layer `facilities` (points: id, name, category, commune, placed). */
export function facilityTiles(facilities: readonly Facility[]): TileMaker {
  const index = new GeoJSONVT(
    {
      type: 'FeatureCollection',
      features: facilities.map(({ lon, lat, commune, placed, ...properties }) => ({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [lon, lat] },
        properties: { ...properties, placed, ...(commune !== null && { commune }) },
      })),
    },
    { maxZoom: FACILITY_MAX_ZOOM, indexMaxZoom: 0, indexMaxPoints: 0 },
  );
  const lons = facilities.map(({ lon }) => lon);
  const lats = facilities.map(({ lat }) => lat);
  return {
    minZoom: 0,
    maxZoom: FACILITY_MAX_ZOOM,
    covered: (z) => tilesHolding(lons, lats, z),
    tile(z, x, y) {
      const tile = index.getTile(z, x, y);
      return tile && tile.features.length > 0 ? fromGeojsonVt({ facilities: tile }) : undefined;
    },
  };
}

import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { tilesHolding } from './grid.ts';
import type { TileMaker } from './tileMaker.ts';

/** A place of care on the map. */
export interface FacilityPoint {
  readonly id: string;
  readonly name: string;
  readonly category: string;
  readonly commune: string | null;
  readonly lon: number;
  readonly lat: number;
}

const MAX_ZOOM = 12;

/** Tiles of the places of care: layer `facilities` (points: id, name, category, commune). */
export function facilityTiles(facilities: readonly FacilityPoint[]): TileMaker {
  const index = new GeoJSONVT(
    {
      type: 'FeatureCollection',
      features: facilities.map(({ lon, lat, commune, ...properties }) => ({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [lon, lat] },
        properties: commune === null ? properties : { ...properties, commune },
      })),
    },
    { maxZoom: MAX_ZOOM, indexMaxZoom: 0, indexMaxPoints: 0 },
  );
  const lons = facilities.map(({ lon }) => lon);
  const lats = facilities.map(({ lat }) => lat);
  return {
    minZoom: 0,
    maxZoom: MAX_ZOOM,
    covered: (z) => tilesHolding(lons, lats, z),
    tile(z, x, y) {
      const tile = index.getTile(z, x, y);
      return tile && tile.features.length > 0 ? fromGeojsonVt({ facilities: tile }) : undefined;
    },
  };
}

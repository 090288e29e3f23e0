import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { Feature, FeatureCollection } from 'geojson';
import { tilesHolding } from './grid.ts';
import { groupBorders, simplifiedAreas } from './outlines.ts';
import { importanceOf } from './simplify.ts';
import type { TileMaker } from './tileMaker.ts';
import { type Area, buildTopology } from './topology.ts';

/** A commune with its contour. */
export interface CommuneArea extends Area {
  readonly name: string;
  readonly departement: string;
  readonly epci: string | null;
}

const MIN_ZOOM = 3;
export const MAX_ZOOM = 10;
/** From this zoom on tiles carry the names; before, they would make up half of the bytes. */
const NAMES_FROM_ZOOM = 8;
const KEPT_ZOOMS = 3;
/** Borders may move by this many units of a tile of 4096; a pixel is eight. */
const TOLERANCE = 6;

/**
 * Tiles of the communes: layer `communes` (polygons: code, and name from zoom 8), layer `departements` (lines around them and
 * along the coast), layer `epcis` (lines, from zoom 7). Neighbours keep a common border at every zoom.
 */
export function communeTiles(areas: readonly CommuneArea[]): TileMaker {
  const topology = buildTopology(areas);
  const importance = importanceOf(topology);
  const kept: { readonly zoom: number; readonly layers: Record<string, GeoJSONVT> }[] = [];

  /** Few zooms are kept: an index takes a hundred megabytes, and tiles are mostly asked zoom by zoom. */
  function layersAt(zoom: number): Record<string, GeoJSONVT> {
    const known = kept.find((index) => index.zoom === zoom);
    if (known) return known.layers;
    kept.unshift({ zoom, layers: makeLayers(zoom) });
    kept.length = Math.min(kept.length, KEPT_ZOOMS);
    return kept[0]!.layers;
  }

  function makeLayers(zoom: number): Record<string, GeoJSONVT> {
    const tolerance = zoom >= MAX_ZOOM - 1 ? 0 : TOLERANCE / (4096 * 2 ** zoom);
    const outlines = simplifiedAreas(topology, importance, tolerance);
    const communes = outlines.map((geometry, i): Feature => {
      const { code, name } = areas[i]!;
      return { type: 'Feature', geometry, properties: zoom >= NAMES_FROM_ZOOM ? { code, name } : { code } };
    });
    const borders = (groupOf: (area: CommuneArea) => string): Feature[] => [
      {
        type: 'Feature',
        geometry: groupBorders(topology, importance, tolerance, (area) => groupOf(areas[area]!)),
        properties: {},
      },
    ];
    return {
      communes: indexOf(communes, zoom),
      departements: indexOf(
        borders(({ departement }) => departement),
        zoom,
      ),
      ...(zoom >= 7 && {
        epcis: indexOf(
          borders(({ epci, code }) => epci ?? code),
          zoom,
        ),
      }),
    };
  }

  return {
    minZoom: 0,
    maxZoom: MAX_ZOOM,
    covered: (z) => tilesHolding(topology.lon, topology.lat, z),
    tile(z, x, y) {
      const found = Object.entries(layersAt(z)).flatMap(([name, index]) => {
        const tile = index.getTile(z, x, y);
        return tile && tile.features.length > 0 ? [[name, tile] as const] : [];
      });
      return found.length > 0
        ? fromGeojsonVt(Object.fromEntries(found), { version: 2, extent: extentAt(z) })
        : undefined;
    },
  };
}

/** Coarser units when a commune is a few pixels wide: fewer bytes, still finer than a pixel of a 512-pixel tile. */
function extentAt(zoom: number): number {
  return zoom <= MIN_ZOOM + 1 ? 1024 : zoom === 5 ? 2048 : 4096;
}

function indexOf(features: Feature[], zoom: number): GeoJSONVT {
  const extent = extentAt(zoom);
  const data: FeatureCollection = { type: 'FeatureCollection', features };
  return new GeoJSONVT(data, {
    maxZoom: zoom,
    indexMaxZoom: 0,
    indexMaxPoints: 0,
    tolerance: 0,
    extent,
    buffer: extent / 64,
  });
}

import { type GeoJSONVTTile, geoJSONToTile } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { Feature, Geometry } from 'geojson';
import { arcBoxes, areaBoxes, touching } from './boxes.ts';
import { tileBox, tilesHolding } from './grid.ts';
import { createPen, groupBorders } from './outlines.ts';
import { importanceOf } from './simplify.ts';
import type { TileMaker } from './tileMaker.ts';
import { type Area, buildTopology } from './topology.ts';

/** A commune with its contour. */
export interface CommuneArea extends Area {
  readonly name: string;
  readonly departement: string;
  readonly epci: string | null;
}

export const MAX_ZOOM = 10;
/** From this zoom on tiles carry the names; before, they would make up half of the bytes. */
const NAMES_FROM_ZOOM = 8;
const EPCIS_FROM_ZOOM = 7;
/** Up to the zoom before the last, borders may move by this many units of a tile of 4096; a pixel is eight. */
const TOLERANCE = 6;
/** Part of a tile drawn beyond its edges, so that lines along them are whole. */
const BUFFER = 1 / 64;

/**
 * Tiles of the communes: layer `communes` (polygons: code, and name from zoom 8), layer `departements` (lines around them and
 * along the coast), layer `epcis` (lines, from zoom 7). Neighbours keep a common border at every zoom.
 *
 * Each tile is made from what touches it alone: memory does not grow with the number of tiles.
 */
export function communeTiles(areas: readonly CommuneArea[]): TileMaker {
  const topology = buildTopology(areas);
  const importance = importanceOf(topology);
  const boxesOfArcs = arcBoxes(topology);
  const boxesOfAreas = areaBoxes(topology, boxesOfArcs);
  const departements = groupBorders(topology, (area) => areas[area]!.departement);
  const epcis = groupBorders(topology, (area) => areas[area]!.epci ?? areas[area]!.code);

  return {
    minZoom: 0,
    maxZoom: MAX_ZOOM,
    covered: (z) => tilesHolding(topology.lon, topology.lat, z),
    tile(z, x, y) {
      const box = tileBox(z, x, y, BUFFER);
      const pen = createPen(topology, importance, z >= MAX_ZOOM - 1 ? 0 : TOLERANCE / (4096 * 2 ** z));
      const arcs = touching(boxesOfArcs, box);
      const border = (group: ReadonlySet<number>) => [feature(pen.lines(arcs.filter((a) => group.has(a))), {})];
      const communes = touching(boxesOfAreas, box).map((area) => {
        const { code, name } = areas[area]!;
        return feature(pen.area(area), z >= NAMES_FROM_ZOOM ? { code, name } : { code });
      });
      const layers = {
        communes: layer(communes, z, x, y),
        departements: layer(border(departements), z, x, y),
        ...(z >= EPCIS_FROM_ZOOM && { epcis: layer(border(epcis), z, x, y) }),
      };
      const drawn = Object.entries(layers).filter(([, { features }]) => features.length > 0);
      return drawn.length > 0
        ? fromGeojsonVt(Object.fromEntries(drawn), { version: 2, extent: extentAt(z) })
        : undefined;
    },
  };
}

const feature = (geometry: Geometry, properties: object): Feature => ({
  type: 'Feature',
  geometry,
  properties: { ...properties },
});

function layer(features: Feature[], z: number, x: number, y: number): GeoJSONVTTile {
  const extent = extentAt(z);
  const options = { maxZoom: z, tolerance: 0, extent, buffer: extent * BUFFER, clip: true };
  return geoJSONToTile({ type: 'FeatureCollection', features }, z, x, y, options);
}

/** Coarser units when a commune is a few pixels wide: fewer bytes, still finer than a pixel of a 512-pixel tile. */
function extentAt(zoom: number): number {
  return zoom <= 4 ? 1024 : zoom === 5 ? 2048 : 4096;
}

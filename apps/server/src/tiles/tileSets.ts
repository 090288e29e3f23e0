import type pg from 'pg';
import { readFacilities } from '../facilities/readFacilities.ts';
import { type CommuneArea, communeTiles, MAX_ZOOM } from './communeTiles.ts';
import { FACILITY_MAX_ZOOM, facilityTiles } from './facilityTiles.ts';
import type { TileMaker } from './tileMaker.ts';

/** Each set of tiles, what it reads from the database, and whether all its tiles are made before anybody asks. */
export const tileSets = {
  communes: {
    layers: {
      communes: { code: 'INSEE code', name: 'Name (from zoom 8)' },
      departements: {},
      epcis: {},
    },
    maxZoom: MAX_ZOOM,
    premade: true,
    async read(client: pg.Client): Promise<TileMaker> {
      // ordered by code: neighbours in the file are neighbours on the map, which compresses best; a city that is drawn by its
      // arrondissements is not drawn over them
      const { rows } = await client.query<CommuneArea>(`
        select c.code, c.name, c.departement, c.epci, o.geometry
        from contour o join commune c using (code)
        where not exists (select from commune part join contour using (code) where part.parent = c.code)
        order by c.code collate "C"`);
      return communeTiles(rows);
    },
  },
  facilities: {
    layers: {
      facilities: {
        id: 'Id',
        name: 'Name',
        category: 'Category',
        commune: 'INSEE code',
        placed: '`commune`: at its centre',
      },
    },
    maxZoom: FACILITY_MAX_ZOOM,
    premade: false,
    read: async (client: pg.Client): Promise<TileMaker> => facilityTiles(await readFacilities(client)),
  },
} as const;

export type TileSetId = keyof typeof tileSets;
export const isTileSetId = (id: string): id is TileSetId => Object.hasOwn(tileSets, id);

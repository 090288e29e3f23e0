import type pg from 'pg';
import { type CommuneArea, communeTiles } from './communeTiles.ts';
import { type FacilityPoint, facilityTiles } from './facilityTiles.ts';
import type { TileMaker } from './tileMaker.ts';

/** Each set of tiles and what it reads from the database. */
export const tileSets = {
  communes: {
    layers: ['communes', 'departements', 'epcis'],
    maxZoom: 10,
    async read(client: pg.Client): Promise<TileMaker> {
      // ordered by code: neighbours in the file are neighbours on the map, which compresses best
      const { rows } = await client.query<CommuneArea>(`
        select c.code, c.name, c.departement, c.epci, o.geometry
        from contour o join commune c using (code) order by c.code collate "C"`);
      return communeTiles(rows);
    },
  },
  facilities: {
    layers: ['facilities'],
    maxZoom: 12,
    async read(client: pg.Client): Promise<TileMaker> {
      const { rows } = await client.query<FacilityPoint>(
        'select id, name, category, commune, lon, lat from facility order by id',
      );
      return facilityTiles(rows);
    },
  },
} as const;

export type TileSetId = keyof typeof tileSets;
export const isTileSetId = (id: string): id is TileSetId => Object.hasOwn(tileSets, id);

import { gunzipSync } from 'node:zlib';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { atlasOf } from '../atlas/holder.ts';
import { type SmallServer, startSmallServer } from '../atlas/testing/smallServer.ts';
import { tileColumn, tileRow } from './grid.ts';

const square = (lon: number, lat: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [lon, lat],
      [lon + 0.01, lat],
      [lon + 0.01, lat + 0.009],
      [lon, lat + 0.009],
      [lon, lat],
    ],
  ],
});

let server: SmallServer;
let version: string;
beforeAll(async () => {
  server = await startSmallServer();
  // neighbours: Berlin stands on Aubigny; Calune is elsewhere
  await server.database.ownerPool.query(
    `insert into contour (code, origin, geometry) values ('62001', 'official', $1), ('62002', 'official', $2), ('59001', 'official', $3)`,
    [square(2, 49.995), square(2, 50.004), square(4.1, 50)],
  );
  await server.database.ownerPool.query(
    `insert into facility (id, name, category, commune, lon, lat) values ('f1', 'Hôpital', 'Centre Hospitalier (C.H.)', '62001', 2.001, 50)`,
  );
  await server.reload();
  version = atlasOf(server.database).current().reference.tileVersion;
});
afterAll(() => server.stop());

const tileAt = (set: string, z: number, lon: number, lat: number, accept = 'gzip') =>
  server.request({
    url: `/api/tiles/${set}/${z}/${tileColumn(lon, z)}/${tileRow(lat, z)}.pbf?v=${version}`,
    headers: { 'accept-encoding': accept },
  });

function layer(bytes: Buffer, name: string) {
  const found = new VectorTile(new PbfReader(gunzipSync(bytes))).layers[name]!;
  return Array.from({ length: found.length }, (_, i) => found.feature(i));
}

test('a tile holds the communes of its square with their codes, and the lines around départements', async () => {
  const { rawPayload, headers } = await tileAt('communes', 10, 2.005, 50);
  expect(headers['content-type']).toBe('application/vnd.mapbox-vector-tile');
  expect(headers['content-encoding']).toBe('gzip');
  expect(layer(rawPayload, 'communes').map(({ properties }) => properties)).toEqual([
    { code: '62001', name: 'Aubigny' },
    { code: '62002', name: 'Berlin-en-Artois' },
  ]);
  expect(layer(rawPayload, 'departements')).toHaveLength(1);
});

test('names come from zoom 8 on', async () => {
  const { rawPayload } = await tileAt('communes', 6, 2.005, 50);
  expect(layer(rawPayload, 'communes').map(({ properties }) => properties)).toContainEqual({ code: '62001' });
});

test('under the address of its version a tile is kept for ever; without it, asked again', async () => {
  const kept = await tileAt('communes', 10, 2.005, 50);
  expect(kept.headers['cache-control']).toContain('immutable');
  const asked = await server.request({ url: `/api/tiles/communes/0/0/0.pbf` });
  expect(asked.headers['cache-control']).toBe('no-cache');
});

test('who does not read gzip gets the tile bare', async () => {
  const bare = await tileAt('communes', 10, 2.005, 50, 'identity');
  expect(bare.headers['content-encoding']).toBeUndefined();
  expect(Object.keys(new VectorTile(new PbfReader(bare.rawPayload)).layers)).toContain('communes');
});

test('the sea is 204; a zoom beyond the last, 404', async () => {
  expect((await tileAt('communes', 10, -20, 30)).statusCode).toBe(204);
  expect((await server.request({ url: '/api/tiles/communes/11/0/0.pbf' })).statusCode).toBe(404);
  expect((await server.request({ url: '/api/tiles/nothing/1/0/0.pbf' })).statusCode).toBe(404);
});

test('facilities are points with their name and category', async () => {
  const { rawPayload } = await tileAt('facilities', 9, 2.001, 50);
  expect(layer(rawPayload, 'facilities').map(({ properties }) => properties)).toEqual([
    { id: 'f1', name: 'Hôpital', category: 'hospital', commune: '62001', placed: 'site' },
    { id: 'D307-62001', name: 'Aubigny', category: 'pharmacy', commune: '62001', placed: 'commune', count: 1 },
  ]);
});

test('TileJSON gives the address with the version', async () => {
  const { tiles, maxzoom } = (await server.request({ url: '/api/tiles/communes.json' })).json();
  expect(tiles[0]).toMatch(new RegExp(`/api/tiles/communes/\\{z\\}/\\{x\\}/\\{y\\}\\.pbf\\?v=${version}$`));
  expect(maxzoom).toBe(10);
});

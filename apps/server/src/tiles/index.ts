import { gunzipSync } from 'node:zlib';
import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox';
import { ApiError } from '@maillage/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { atlasOf } from '../atlas/holder.ts';
import { createTileService, type TileService } from './tileService.ts';
import { isTileSetId, tileSets } from './tileSets.ts';

const Address = Type.Object({
  set: Type.String(),
  z: Type.Integer({ minimum: 0, maximum: 22 }),
  x: Type.Integer({ minimum: 0 }),
  y: Type.Integer({ minimum: 0 }),
});
const TileJson = Type.Object({
  tilejson: Type.String(),
  name: Type.String(),
  tiles: Type.Array(Type.String()),
  minzoom: Type.Integer(),
  maxzoom: Type.Integer(),
  bounds: Type.Array(Type.Number()),
  vector_layers: Type.Array(Type.Object({ id: Type.String(), fields: Type.Record(Type.String(), Type.String()) })),
});

const tags = ['map'];

/** Vector tiles of communes and facilities; their address carries the version of the data, so that they never grow stale. */
export const tiles: FastifyPluginAsyncTypebox = async (app) => {
  const holder = atlasOf(app.database, app.settings.dataFolder);
  const config = { access: 'public', rateLimit: false, compress: false } as const;
  let service: TileService | undefined;
  let closing = false;

  holder.onSwap(({ reference: { tileVersion: version } }) => {
    if (service?.version === version) return;
    void service?.close();
    service = createTileService(app.database.url, app.settings.dataFolder, version);
    const preparing = service;
    preparing.prepare().catch((error: unknown) => {
      if (preparing === service && !closing) app.log.warn({ err: error }, 'the tiles could not be made');
    });
  });
  app.addHook('onClose', async () => {
    closing = true;
    await service?.close();
  });

  app.get(
    '/api/tiles/:set.json',
    {
      config,
      schema: {
        summary: 'Where the tiles of a set are (TileJSON)',
        tags,
        params: Type.Object({ set: Type.String() }),
        response: { 200: TileJson },
      },
    },
    async ({ params, protocol, host }, reply) => {
      const { tileVersion: version } = holder.current().reference;
      const set = known(params.set);
      reply.header('cache-control', 'no-cache');
      return {
        tilejson: '3.0.0',
        name: params.set,
        tiles: [
          `${app.settings.publicUrl ?? `${protocol}://${host}`}/api/tiles/${params.set}/{z}/{x}/{y}.pbf?v=${version}`,
        ],
        minzoom: 0,
        maxzoom: set.maxZoom,
        bounds: [-62, -22, 56, 52],
        vector_layers: Object.entries(set.layers).map(([id, fields]) => ({ id, fields: { ...fields } })),
      };
    },
  );

  app.get(
    '/api/tiles/:set/:z/:x/:y.pbf',
    {
      config,
      schema: {
        summary: 'A vector tile',
        tags,
        params: Address,
        querystring: Type.Object({ v: Type.Optional(Type.String()) }),
      },
    },
    async (request, reply) => {
      holder.current();
      const { set, z, x, y } = request.params;
      if (!isTileSetId(set) || z > tileSets[set].maxZoom || x >= 2 ** z || y >= 2 ** z)
        throw new ApiError('request/unknown-route');
      const bytes = await service!.tile(set, z, x, y);
      return sendTile(request, reply, bytes, request.query.v === service!.version);
    },
  );

  function known(set: string) {
    if (!isTileSetId(set)) throw new ApiError('request/unknown-route');
    return tileSets[set];
  }
};

/** A tile under the address of its own version can be kept for ever; under another one it has to be asked again. */
function sendTile(request: FastifyRequest, reply: FastifyReply, bytes: Uint8Array, current: boolean) {
  reply
    .header('cache-control', current ? 'public, max-age=31536000, immutable' : 'no-cache')
    .header('vary', 'accept-encoding');
  if (bytes.length === 0) return reply.code(204).send();
  reply.type('application/vnd.mapbox-vector-tile');
  if (!String(request.headers['accept-encoding'] ?? '').includes('gzip')) return reply.send(gunzipSync(bytes));
  return reply.header('content-encoding', 'gzip').send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

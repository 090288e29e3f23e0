import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox';
import { PlaceClosing, PlaceClosingEffect, PlaceImpact, roles } from '@maillage/contract';
import { keyringOf } from '../appointments/sealing/keyring.ts';
import { atlasOf } from '../atlas/holder.ts';
import { exportFormatIds } from '../exports/formats/index.ts';
import { sendExport } from '../exports/sendExport.ts';
import { languageOf } from '../http/language.ts';
import { today } from '../ledger/today.ts';
import { params } from '../projects/routes/shared.ts';
import { closingOf } from './closing.ts';
import { impactTable } from './impactTable.ts';
import { readImpact } from './readImpact.ts';

/** What a cabinet or a stop changed, how it is used, and what its closing would do. */
export const impactRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const holder = atlasOf(app.database, app.settings.dataFolder);
  const keyring = keyringOf(app.settings);

  app.get(
    '/api/care/places/:id/impact',
    {
      config: { access: roles },
      schema: {
        summary:
          'What a place changed: access, people, consultations; for coordinators, its patients and how full it is',
        tags: ['care'],
        params,
        response: { 200: PlaceImpact },
      },
    },
    ({ actor, params: { id } }) => readImpact(app.database, keyring, actor, holder.current(), id),
  );

  app.get(
    '/api/care/places/:id/impact/file',
    {
      config: { access: roles },
      schema: {
        summary: 'The same as a file: its months and its figures',
        tags: ['care'],
        params,
        querystring: Type.Object({
          format: Type.Unsafe<'csv' | 'xlsx' | 'pdf'>(Type.Enum(exportFormatIds.filter((id) => id !== 'geojson'))),
          lang: Type.Optional(Type.Union([Type.Literal('fr'), Type.Literal('en')])),
        }),
      },
    },
    async (request, reply) => {
      const { actor, params, query } = request;
      const impact = await readImpact(app.database, keyring, actor, holder.current(), params.id);
      const table = impactTable(holder.current(), impact, query.lang ?? languageOf(request), today());
      return sendExport(reply, query.format, table, async () => []);
    },
  );

  app.post(
    '/api/care/places/:id/closing',
    {
      config: { access: roles },
      schema: {
        summary: 'What closing a place would do once somebody has settled: a scenario, evaluated and not kept',
        tags: ['care'],
        params,
        body: PlaceClosing,
        response: { 200: PlaceClosingEffect },
      },
    },
    (request) =>
      closingOf(app.database, request.actor, holder.current(), request.params.id, request.body, languageOf(request)),
  );
};

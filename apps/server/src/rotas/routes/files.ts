import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox';
import { ApiError } from '@maillage/contract';
import { type Actor, readLastPublications, readRotaCells, withRequest } from '@maillage/database';
import { normaliseName } from '@maillage/territory';
import { atlasOf } from '../../atlas/holder.ts';
import { sendExport } from '../../exports/sendExport.ts';
import { languageOf } from '../../http/language.ts';
import { communeName } from '../../ledger/answer.ts';
import { today } from '../../ledger/today.ts';
import { params } from '../../projects/routes/shared.ts';
import { plain } from '../assembleRequest.ts';
import { locumContract } from '../files/locumContract.ts';
import { rotaTable, statementTable } from '../files/rotaTable.ts';
import { loadRota } from '../loadRota.ts';
import type { RotaInHand } from '../writeRota.ts';

const FileQuery = Type.Object({
  format: Type.Unsafe<'csv' | 'xlsx' | 'pdf'>(Type.Enum(['csv', 'xlsx', 'pdf'], { default: 'xlsx' })),
  lang: Type.Optional(Type.Union([Type.Literal('fr'), Type.Literal('en')])),
});

/** What leaves a rota on paper or for a spreadsheet: the table, hours and payment, locum contracts. */
export const fileRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const holder = atlasOf(app.database, app.settings.dataFolder);
  const config = { access: ['coordinator'] } as const;
  const inHand = (actor: Actor, id: string): Promise<RotaInHand> =>
    withRequest(app.database.app, actor, async (tx) => ({
      ...(await loadRota(tx, id)),
      cells: await readRotaCells(tx, id),
    }));

  for (const [file, table, summary] of [
    ['export', rotaTable, 'The rota as CSV, XLSX or PDF'],
    ['statement', statementTable, 'Half-days, hours and payment by doctor and month'],
  ] as const)
    app.get(
      `/api/rotas/:id/${file}`,
      { config, schema: { summary, params, querystring: FileQuery } },
      async (request, reply) => {
        const rota = await inHand(request.actor, request.params.id);
        const written = table(rota, languageOf(request), today());
        return sendExport(reply, request.query.format, written, async () => []);
      },
    );

  app.get(
    '/api/rotas/:id/contracts/:clinician',
    {
      config,
      schema: {
        summary:
          'A locum contract for the published half-days of one doctor, to complete, sign and send to the Ordre (PDF)',
        params: Type.Object({ id: Type.String({ maxLength: 60 }), clinician: Type.String({ maxLength: 60 }) }),
      },
    },
    async ({ actor, params: { id, clinician } }, reply) => {
      const parts = await withRequest(app.database.app, actor, async (tx) => {
        const loaded = await loadRota(tx, id);
        const [last] = await readLastPublications(tx, id);
        const cells = plain(last?.cells ?? []).filter(({ doctor }) => doctor === clinician);
        const locum = loaded.clinicians.find((one) => one.id === clinician);
        const status = locum?.content.status;
        if (!locum || cells.length === 0 || (status !== 'locum' && status !== 'regular-locum'))
          throw new ApiError('rota/not-locum', { name: locum?.content.name ?? clinician });
        const { name } = await tx
          .selectFrom('organisation')
          .select('name')
          .where('id', '=', actor.organisation!)
          .executeTakeFirstOrThrow();
        return { locum, cells, places: loaded.places, organisation: name, rotaName: loaded.stored.plan.name };
      });
      const communeOf = (code: string) => communeName(holder.current(), code) ?? code;
      const bytes = await locumContract({ ...parts, communeOf, day: today() });
      const name = normaliseName(parts.locum.content.name).replaceAll(' ', '-');
      return reply
        .type('application/pdf')
        .header('content-disposition', `attachment; filename="contrat-${name}.pdf"`)
        .header('cache-control', 'no-store')
        .send(Buffer.from(bytes));
    },
  );
};

import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox';
import { roles } from '@maillage/contract';
import { withRequest } from '@maillage/database';
import { normaliseName } from '@maillage/territory';
import { atlasOf } from '../../atlas/holder.ts';
import { languageOf } from '../../http/language.ts';
import { roundCsv } from '../files/csv.ts';
import { fileVisits } from '../files/fileVisits.ts';
import { roundIcs } from '../files/ics.ts';
import { roundPdf } from '../files/pdf.ts';
import { currentCalendar, readRound } from '../readRound.ts';

const types = {
  csv: 'text/csv; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  pdf: 'application/pdf',
} as const;
const One = Type.Optional(Type.String({ maxLength: 60 }));

/** The calendar of a plan as files, of one stop or one crew when asked. */
export const fileRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const holder = atlasOf(app.database, app.settings.dataFolder);
  app.get(
    '/api/rounds/:id/files/:format',
    {
      config: { access: roles },
      schema: {
        summary: 'The calendar as CSV, iCal, or printable timetables',
        params: Type.Object({
          id: Type.String({ maxLength: 60 }),
          format: Type.Union([Type.Literal('csv'), Type.Literal('ics'), Type.Literal('pdf')]),
        }),
        querystring: Type.Object({ stop: One, crew: One, lang: One }),
      },
    },
    async (request, reply) => {
      const {
        actor,
        params: { id, format },
        query: scope,
      } = request;
      const calendar = await withRequest(app.database.app, actor, async (tx) =>
        currentCalendar(await readRound(tx, id)),
      );
      const language = languageOf(request);
      const visits = fileVisits(calendar, scope);
      const address = app.settings.publicUrl ?? `${request.protocol}://${request.host}`;
      const contents = {
        csv: () => roundCsv(visits, calendar, holder.current(), language),
        ics: async () => roundIcs(id, visits, calendar),
        pdf: async () => Buffer.from(await roundPdf(calendar, scope, address, language)),
      };
      const name = normaliseName(calendar.solvedFor.name).replaceAll(' ', '-').slice(0, 80) || 'tournees';
      return reply
        .type(types[format])
        .header('content-disposition', `attachment; filename="${name}.${format}"`)
        .header('cache-control', 'no-store')
        .send(await contents[format]());
    },
  );
};

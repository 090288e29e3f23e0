import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox';
import { LedgerImport, roles } from '@maillage/contract';
import { readEntries, withRequest } from '@maillage/database';
import { atlasOf } from '../../atlas/holder.ts';
import { languageOf } from '../../http/language.ts';
import { communeName } from '../answer.ts';
import { importEntries } from '../file/importEntries.ts';
import { decode } from '../file/readCsv.ts';
import { writeCsv } from '../file/writeCsv.ts';
import { today } from '../today.ts';

/** Some 10,000 entries. */
const FILE_BYTES = 2 * 2 ** 20;

/** The entries as a spreadsheet file, out and in. */
export const ledgerFiles: FastifyPluginAsyncTypebox = async (app) => {
  const holder = atlasOf(app.database, app.settings.dataFolder);
  app.addContentTypeParser('text/csv', { parseAs: 'buffer', bodyLimit: FILE_BYTES }, (_request, body, done) =>
    done(null, body),
  );

  app.get(
    '/api/ledger/entries.csv',
    {
      config: { access: roles },
      schema: {
        summary: 'The entries as CSV: semicolons, UTF-8 with its mark; can be corrected and imported again',
        querystring: Type.Object({ profession: Type.Optional(Type.String({ maxLength: 60 })) }),
      },
    },
    async (request, reply) => {
      const atlas = holder.current();
      const stored = await withRequest(app.database.app, request.actor, (tx) => readEntries(tx, request.query));
      const entries =
        request.actor.role === 'coordinator' ? stored : stored.map(({ birthYear, note, ...shared }) => shared);
      const language = languageOf(request);
      const name = `${language === 'fr' ? 'registre-de-l-offre' : 'supply-ledger'}-${today()}.csv`;
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="${name}"`)
        .send(writeCsv(entries, (code) => communeName(atlas, code), language));
    },
  );

  app.post(
    '/api/ledger/import',
    {
      config: { access: ['coordinator'] },
      bodyLimit: FILE_BYTES,
      schema: {
        summary: 'Write the entries of a CSV file: all of them, or none when one row has a problem',
        description: 'Rows with the number of an entry correct it. `try=true` only says what the file would do.',
        consumes: ['text/csv'],
        querystring: Type.Object({ try: Type.Boolean({ default: false }) }),
        response: { 200: LedgerImport },
      },
    },
    async (request) =>
      importEntries(app.database, request.actor, holder.current(), decode(request.body as Buffer), request.query.try),
  );
};

import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox';
import { ApiError, roles, ZoningImport, ZoningWritten } from '@maillage/contract';
import { loadedZoning, loadedZoningYear, withRequest } from '@maillage/database';
import {
  contentOf,
  differenceWith,
  type InForce,
  type Outcome,
  sameContent,
  settle,
  type ZoningInForce,
  type ZoningState,
  type ZoningUnit,
  zoningLines,
} from '@maillage/zoning';
import { atlasOf } from '../../atlas/holder.ts';
import { decode } from '../../ledger/file/readCsv.ts';
import { today } from '../../ledger/today.ts';
import { readInForce } from '../file/readInForce.ts';
import { writeZoningCsv } from '../file/writeZoningCsv.ts';
import { writeOrder } from '../order/writeOrder.ts';
import { knownDraft, writeDraft } from '../write.ts';

/** All communes of France, with their quarters. */
const FILE_BYTES = 8 * 2 ** 20;
/** Problems told of one file; the count says how many there are. */
const TOLD = 500;
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The files made of a draft, and the zoning in force that it is compared with. */
export const zoningFiles: FastifyPluginAsyncTypebox = async (app) => {
  const holder = atlasOf(app.database, app.settings.dataFolder);
  const tags = ['zoning'];
  const params = Type.Object({ id: Type.String({ maxLength: 60 }) });
  app.addContentTypeParser('text/csv', { parseAs: 'buffer', bodyLimit: FILE_BYTES }, (_request, body, done) =>
    done(null, body),
  );

  app.get(
    '/api/zoning/drafts/:id/zoning.csv',
    {
      config: { access: roles },
      schema: { summary: 'The draft in the national codes, one line a commune', tags, params },
    },
    async ({ params: { id }, actor }, reply) => {
      const { frame, state, region } = await withRequest(app.database.app, actor, (tx) => knownDraft(tx, id));
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="zonage-${region}-${today()}.csv"`)
        .send(writeZoningCsv(zoningLines(frame.units, state)));
    },
  );

  app.get(
    '/api/zoning/drafts/:id/order.docx',
    {
      config: { access: roles },
      schema: { summary: 'The draft order with its annexes, in French (Word document)', tags, params },
    },
    async ({ params: { id }, actor }, reply) => {
      const draft = await withRequest(app.database.app, actor, (tx) => knownDraft(tx, id));
      return reply
        .type(DOCX)
        .header('content-disposition', `attachment; filename="projet-arrete-zonage-${draft.region}-${today()}.docx"`)
        .send(await writeOrder(draft, today()));
    },
  );

  app.post(
    '/api/zoning/drafts/:id/in-force',
    {
      config: { access: ['coordinator'] },
      bodyLimit: FILE_BYTES,
      schema: {
        summary: 'Compare with a zoning in force, from a CSV file in the national codes',
        description: 'All of the file, or nothing when a line has a problem. `try=true` only says what it would show.',
        tags,
        params,
        consumes: ['text/csv'],
        querystring: Type.Object({
          try: Type.Boolean({ default: false }),
          label: Type.String({ minLength: 1, maxLength: 160, default: 'Zonage en vigueur' }),
        }),
        response: { 200: ZoningImport },
      },
    },
    async ({ params: { id }, query, body, actor }) => {
      const { classes, errors, warnings } = readInForce(holder.current(), decode(body as Buffer));
      const draft = await withRequest(app.database.app, actor, (tx) => knownDraft(tx, id));
      if (errors.length > 0)
        throw new ApiError('zoning/file-invalid', { count: errors.length, problems: errors.slice(0, TOLD) });
      const inForce = within(draft.frame.units, query.label, classes);
      if (!query.try) await writeDraft(app.database, actor, id, (current) => compareWith(current, inForce));
      const difference = differenceWith(draft.frame.units, { ...draft.state, inForce })!;
      const communes = Object.keys(inForce.classes).length;
      return {
        tried: query.try,
        label: query.label,
        communes,
        missing: difference.communes.length - communes,
        people: difference.people,
        warnings: warnings.slice(0, TOLD),
      };
    },
  );

  app.post(
    '/api/zoning/drafts/:id/in-force/loaded',
    {
      config: { access: ['coordinator'] },
      schema: {
        summary: 'Compare with the zoning loaded with the public data',
        tags,
        params,
        response: { 200: ZoningWritten },
      },
    },
    async ({ params: { id }, actor }) =>
      writeDraft(app.database, actor, id, async (draft, tx) => {
        const year = await loadedZoningYear(tx);
        if (year === null) throw new ApiError('zoning/none-loaded');
        const classes = await loadedZoning(tx, year);
        return compareWith(draft, within(draft.frame.units, `Zonage ${year}`, classes));
      }),
  );

  app.delete(
    '/api/zoning/drafts/:id/in-force',
    {
      config: { access: ['coordinator'] },
      schema: { summary: 'Stop comparing with a zoning in force', tags, params, response: { 200: ZoningWritten } },
    },
    async ({ params: { id }, actor }) => writeDraft(app.database, actor, id, (draft) => compareWith(draft, null)),
  );
};

/** Only the communes of the draft: a national file names all of France. */
function within(units: readonly ZoningUnit[], label: string, classes: InForce): ZoningInForce {
  const own = units.flatMap(({ communes }) => communes.map(({ code }) => code));
  return { label, classes: Object.fromEntries(own.flatMap((code) => (classes[code] ? [[code, classes[code]]] : []))) };
}

function compareWith(
  { frame, state }: { readonly frame: { readonly units: readonly ZoningUnit[] }; readonly state: ZoningState },
  after: ZoningInForce | null,
): Outcome {
  const before = contentOf(state, 'in-force');
  const step = { subject: 'in-force', kind: 'in-force', before, after, reverts: null } as const;
  return settle(frame.units, state, sameContent(before, after) ? [] : [step]);
}

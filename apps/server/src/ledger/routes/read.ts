import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox';
import { ApiError, Day, Ledger, LedgerEffect, LedgerHistory, LedgerQuestion, roles } from '@maillage/contract';
import { readEntries, readHistory, withRequest } from '@maillage/database';
import { parseDay } from '@maillage/supply';
import { atlasOf } from '../../atlas/holder.ts';
import { findTerritory } from '../../territories/findTerritory.ts';
import { changeAnswer, ledgerAnswer } from '../answer.ts';
import { problemsOf, refuse } from '../check.ts';
import { effectOf } from '../effect.ts';
import { isUuid } from '../isUuid.ts';
import { today } from '../today.ts';
import { reversalsOf } from '../write.ts';

/** What members read: the ledger of a territory, its history, and what a change would do. */
export const readLedger: FastifyPluginAsyncTypebox = async (app) => {
  const holder = atlasOf(app.database, app.settings.dataFolder);
  const config = { access: roles };

  app.get(
    '/api/ledger',
    {
      config,
      schema: {
        summary: 'Supply of a territory on a day: the register, and what the organisation wrote beside it',
        querystring: Type.Object({
          territory: Type.String({ default: 'france', maxLength: 60 }),
          profession: Type.String({ default: 'general-practitioner', maxLength: 60 }),
          date: Type.Optional(Day),
        }),
        response: { 200: Ledger },
      },
    },
    async ({ query: { territory, profession, date }, actor }) => {
      const atlas = holder.current();
      atlas.accessOf(profession);
      const day = dayOr(date, today());
      const { hit, members } = await findTerritory(atlas, app.database, actor, territory);
      return withRequest(app.database.app, actor, async (tx) => {
        const entries = await readEntries(tx, { profession });
        const editable = actor.role === 'coordinator';
        const reversals = editable ? await reversalsOf(tx, actor) : { canUndo: false, canRedo: false };
        return ledgerAnswer(
          { atlas, profession, territory: { id: hit.id, name: hit.name }, members, day, editable },
          entries,
          reversals,
        );
      });
    },
  );

  app.get(
    '/api/ledger/history',
    {
      config,
      schema: {
        summary: 'Who changed what and when, latest first',
        querystring: Type.Object({
          limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
          below: Type.Optional(Type.Integer({ minimum: 1 })),
          entry: Type.Optional(Type.String({ maxLength: 40 })),
        }),
        response: { 200: LedgerHistory },
      },
    },
    async ({ query, actor }) => {
      const atlas = holder.current();
      if (query.entry !== undefined && !isUuid(query.entry))
        throw new ApiError('ledger/unknown-entry', { entry: query.entry });
      const changes = await withRequest(app.database.app, actor, (tx) => readHistory(tx, query));
      const editable = actor.role === 'coordinator';
      return {
        changes: changes.map((change) => changeAnswer(atlas, change, editable)),
        next: changes.length === query.limit ? changes.at(-1)!.number : null,
      };
    },
  );

  app.post(
    '/api/ledger/preview',
    {
      config: { access: ['coordinator'] },
      schema: {
        summary: 'What a change would do to the access of everybody around, before it is written',
        body: LedgerQuestion,
        response: { 200: LedgerEffect },
      },
    },
    async ({ body: { entry, draft, date }, actor }) => {
      const atlas = holder.current();
      const day = date === undefined ? undefined : dayOr(date, today());
      return withRequest(app.database.app, actor, async (tx) => {
        const all = await readEntries(tx);
        const current = all.find(({ id }) => id === entry);
        if (entry !== undefined && !current) throw new ApiError('ledger/unknown-entry', { entry });
        const others = all.filter((other) => other !== current);
        if (draft) refuse(problemsOf(atlas, draft, others, current ?? null));
        const profession = draft?.profession ?? current?.profession;
        if (profession === undefined) throw new ApiError('request/invalid', { problems: [{ path: 'body/draft' }] });
        const own = all.filter((other) => other.profession === profession);
        return effectOf(atlas, own, { profession, entry, after: draft, date: day }, today());
      });
    },
  );
};

/** A day of the calendar; throws `ledger/date-invalid` for one that does not exist. */
function dayOr(date: string | undefined, otherwise: string): string {
  if (date === undefined) return otherwise;
  const day = parseDay(date);
  if (day === undefined) throw new ApiError('ledger/date-invalid', { path: 'date', value: date });
  return day;
}

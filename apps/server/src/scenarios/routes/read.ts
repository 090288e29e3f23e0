import { setImmediate } from 'node:timers/promises';
import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox';
import {
  ApiError,
  roles,
  Scenario,
  ScenarioBand,
  ScenarioDraft,
  ScenarioEvaluation,
  ScenarioHistory,
  type ScenarioHit,
  ScenarioList,
} from '@maillage/contract';
import {
  type Actor,
  readScenario,
  readScenarioHistory,
  readScenarios,
  readSharedScenario,
  type StoredScenario,
  withRequest,
} from '@maillage/database';
import { sensitivityOf, variantDecays } from '@maillage/scenario';
import { normaliseName } from '@maillage/territory';
import { atlasOf } from '../../atlas/holder.ts';
import { languageOf } from '../../http/language.ts';
import { isUuid } from '../../ledger/isUuid.ts';
import { memberAnswer, scenarioAnswer } from '../answer.ts';
import { basisFile } from '../basis.ts';
import { evaluatePrepared } from '../evaluation.ts';
import { kernelsOf } from '../kernels.ts';
import { entriesBeside, prepare, refuseDraft } from '../prepare.ts';
import { scenarioReport } from '../report/scenarioReport.ts';
import { sharedTerritory, territoryOf, territoryOrFrance } from '../territory.ts';

const params = Type.Object({ id: Type.String({ maxLength: 60 }) });

/** The scenario that a draft is a version of: what it planned itself is not counted twice. */
const beside = Type.Object({ scenario: Type.Optional(Type.String({ maxLength: 60 })) });

/** What members, and visitors with a link, read. */
export const readScenarioRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const holder = atlasOf(app.database, app.settings.dataFolder);
  const config = { access: roles } as const;

  app.get(
    '/api/scenarios',
    { config, schema: { summary: 'The scenarios of my organisation', response: { 200: ScenarioList } } },
    async ({ actor }) => {
      const atlas = holder.current();
      return withRequest(app.database.app, actor, async (tx) => {
        const hits: ScenarioHit[] = [];
        for (const stored of await readScenarios(tx)) {
          const { id, name } = await territoryOrFrance(atlas, actor, tx, stored.draft.territory);
          hits.push(hitOf(stored, { id, name }));
        }
        return { scenarios: hits, editable: actor.role === 'coordinator' };
      });
    },
  );

  app.get(
    '/api/scenarios/:id',
    { config, schema: { summary: 'A scenario, its baseline and what it does', params, response: { 200: Scenario } } },
    async ({ actor, params: { id } }) =>
      withRequest(app.database.app, actor, async (tx) => {
        const stored = await readScenario(tx, knownId(id));
        if (!stored) throw new ApiError('scenario/unknown', { scenario: id });
        return memberAnswer(tx, actor, holder.current(), stored);
      }),
  );

  app.get(
    '/api/scenarios/:id/history',
    {
      config,
      schema: {
        summary: 'The versions of a scenario, latest first',
        params,
        querystring: Type.Object({ limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }) }),
        response: { 200: ScenarioHistory },
      },
    },
    async ({ actor, params: { id }, query }) => {
      const versions = await withRequest(app.database.app, actor, (tx) =>
        readScenarioHistory(tx, knownId(id), query.limit),
      );
      return {
        versions: versions.map(({ number, kind, at, byName, after }) => ({
          number,
          kind,
          at,
          by: byName ?? '',
          draft: after,
        })),
      };
    },
  );

  app.post(
    '/api/scenarios/evaluate',
    {
      config,
      schema: {
        summary: 'What a draft would do, without writing it',
        querystring: beside,
        body: ScenarioDraft,
        response: { 200: ScenarioEvaluation },
      },
    },
    async ({ actor, body, query }) => {
      const { prepared, inside } = await readyToEvaluate(actor, body, query.scenario);
      return evaluatePrepared(prepared, inside).answer;
    },
  );

  app.post(
    '/api/scenarios/sensitivity',
    {
      config,
      schema: {
        summary: 'How far the figures move with distance weights, travel times and activity',
        querystring: beside,
        body: ScenarioDraft,
        response: { 200: ScenarioBand },
      },
    },
    async ({ actor, body, query }) => {
      const { prepared, inside } = await readyToEvaluate(actor, body, query.scenario);
      const { baseline, draft, atlas } = prepared;
      const kernelOf = kernelsOf(atlas, draft.profession);
      // each table takes up to a second to make: others are answered in between
      for (const [name, decay] of variantDecays(draft.profession)) {
        kernelOf(name, decay);
        await setImmediate();
      }
      const band = sensitivityOf(baseline, draft, kernelOf, inside);
      return { ...band, variants: [...band.variants] };
    },
  );

  async function readyToEvaluate(actor: Actor, body: ScenarioDraft, scenario: string | undefined) {
    const atlas = holder.current();
    return withRequest(app.database.app, actor, async (tx) => {
      const prepared = prepare(atlas, body, await entriesBeside(tx, body.profession, scenario && knownId(scenario)));
      refuseDraft(body, prepared);
      const { inside } = await territoryOf(atlas, actor, tx, body.territory);
      return { prepared, inside };
    });
  }

  app.get(
    '/api/scenarios/:id/report.pdf',
    {
      config,
      schema: {
        summary: 'One page to print: three sentences, two maps, one table',
        params,
        querystring: Type.Object({ lang: Type.Optional(Type.Union([Type.Literal('fr'), Type.Literal('en')])) }),
      },
    },
    async (request, reply) => {
      const { actor } = request;
      const { id } = request.params;
      const { prepared, territory, name } = await withRequest(app.database.app, actor, async (tx) => {
        const stored = await readScenario(tx, knownId(id));
        if (!stored) throw new ApiError('scenario/unknown', { scenario: id });
        const { draft } = stored;
        return {
          name: draft.name,
          prepared: prepare(holder.current(), draft, await entriesBeside(tx, draft.profession, id)),
          territory: await territoryOrFrance(holder.current(), actor, tx, draft.territory),
        };
      });
      const content = await scenarioReport(app.database, prepared, territory, languageOf(request));
      const file = normaliseName(name).replaceAll(' ', '-').slice(0, 80);
      return reply
        .type('application/pdf')
        .header('content-disposition', `attachment; filename="${file}.pdf"`)
        .header('cache-control', 'no-store')
        .send(Buffer.from(content));
    },
  );

  app.get(
    '/api/shared-scenarios/:token',
    {
      config: { access: 'public' },
      schema: {
        summary: 'A shared scenario, for whoever holds its link',
        params: Type.Object({ token: Type.String({ maxLength: 60 }) }),
        response: { 200: Scenario },
      },
    },
    async ({ params: { token } }) => {
      const atlas = holder.current();
      const shared = await readSharedScenario(app.database.app, token);
      if (!shared) throw new ApiError('scenario/unknown', {});
      const prepared = prepare(atlas, shared.scenario.draft, shared.ledger);
      const answer = scenarioAnswer(prepared, shared.scenario, sharedTerritory(atlas, shared));
      return { ...answer, updatedBy: '' };
    },
  );

  app.get(
    '/api/scenarios/basis/:profession',
    {
      config: { access: 'public' },
      schema: {
        summary: 'The public figures of a profession, compact, for a browser that computes',
        description: 'Format: packages/scenario/src/basis. The same for everybody; its tag changes with the data.',
        params: Type.Object({ profession: Type.String({ maxLength: 60 }) }),
      },
    },
    async (request, reply) => {
      const { etag, plain, compressed } = await basisFile(holder.current(), request.params.profession);
      reply.header('etag', etag).header('cache-control', 'no-cache').header('vary', 'accept-encoding');
      if (request.headers['if-none-match']?.includes(etag)) return reply.code(304).send();
      reply.type('application/octet-stream');
      if (!/\bbr\b/.test(String(request.headers['accept-encoding'] ?? ''))) return reply.send(plain);
      return reply.header('content-encoding', 'br').send(compressed);
    },
  );
};

/** What is no id of a row is unknown, not malformed. */
export function knownId(id: string): string {
  if (!isUuid(id)) throw new ApiError('scenario/unknown', { scenario: id });
  return id;
}

function hitOf(stored: StoredScenario, territory: { id: string; name: string }): ScenarioHit {
  const { id, draft, headline, shareToken, version, updatedAt, updatedBy } = stored;
  return {
    id,
    name: draft.name,
    profession: draft.profession,
    date: draft.date,
    territory,
    changes: draft.changes.length,
    headline,
    shared: shareToken !== null,
    version,
    updatedAt,
    updatedBy: updatedBy ?? '',
  };
}

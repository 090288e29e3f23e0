import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox';
import { OwnProjection, Projection, ProjectionValues } from '@maillage/contract';
import type { FastifyRequest } from 'fastify';
import { sendKept } from '../access/keptAnswers.ts';
import { atlasOf } from '../atlas/holder.ts';
import { geometriesOf } from '../exports/geometriesOf.ts';
import { FormatQuery, sendExport } from '../exports/sendExport.ts';
import { languageOf } from '../http/language.ts';
import { findTerritory } from '../territories/findTerritory.ts';
import { projectionAnswer, projectionValues, yearOf } from './answer.ts';
import { ownHypotheses, presetHypotheses } from './askedHypotheses.ts';
import { type ProjectionModel, projectionModel } from './model.ts';
import { project } from './projectTerritory.ts';
import { projectionRun } from './run.ts';
import { communesTable, yearsTable } from './table.ts';

const Question = Type.Object({
  territory: Type.String({ default: 'france', maxLength: 80 }),
  profession: Type.String({ default: 'general-practitioner', maxLength: 60 }),
  hypotheses: Type.String({ default: 'trend', maxLength: 40 }),
});
const Year = Type.Object({ year: Type.Optional(Type.Integer()) });
const Measure = Type.Object({
  measure: Type.Union([Type.Literal('access'), Type.Literal('probability')], { default: 'access' }),
});

const METHOD = `Every practitioner grows older, leaves with the rate of their age, independently of the others; arrivals are Poisson. Access
is linear in supply, so its expectation and variance follow in closed form from those of supply. Intervals hold four futures out of
five under the hypotheses named; they do not hold the error of the hypotheses themselves, which the presets show. See
docs/methods/projection.md.`;

/** Supply, need and access to 2050. Everything is public: it only says what published figures and stated hypotheses entail. */
export const projection: FastifyPluginAsyncTypebox = async (app) => {
  const holder = atlasOf(app.database, app.settings.dataFolder);
  const config = { access: 'public' } as const;

  const modelOf = (profession: string) => projectionModel(holder.current(), app.database, profession);
  const territoryOf = (model: ProjectionModel, { actor }: FastifyRequest, id: string) =>
    findTerritory(model.atlas, app.database, actor, id);

  app.get(
    '/api/projection',
    {
      config,
      schema: {
        summary: 'Practitioners, need and access of a territory year by year to 2050',
        description: METHOD,
        querystring: Type.Intersect([Question, Year]),
        response: { 200: Projection },
      },
    },
    async (request, reply) => {
      const { territory, profession, hypotheses: id, year: asked } = request.query;
      const model = await modelOf(profession);
      const hypotheses = presetHypotheses(id, model.access.year);
      const year = yearOf(asked, hypotheses);
      const { hit, members } = await territoryOf(model, request, territory);
      const make = () =>
        projectionAnswer(projectionRun(model, hypotheses), { territory: hit, members, hypotheses: id, year });
      if (hit.created) return make();
      return sendKept(request, reply, model.atlas, `projection ${profession} ${hit.id} ${id} ${year}`, make);
    },
  );

  app.post(
    '/api/projection',
    {
      config,
      schema: {
        summary: 'The same under own hypotheses; every problem of them is listed',
        description: METHOD,
        body: OwnProjection,
        response: { 200: Projection },
      },
    },
    async (request) => {
      const { answer } = await project(holder.current(), app.database, request.actor, request.body);
      return answer;
    },
  );

  app.get(
    '/api/projection/table',
    {
      config,
      schema: {
        summary: 'The projection as a file: one row per year, or one per commune',
        querystring: Type.Intersect([
          Question,
          Year,
          FormatQuery,
          Type.Object({
            table: Type.Union([Type.Literal('years'), Type.Literal('communes')], { default: 'years' }),
          }),
        ]),
      },
    },
    async (request, reply) => {
      const { table, format } = request.query;
      const atlas = holder.current();
      const { answer, run, members } = await project(atlas, app.database, request.actor, request.query);
      const [language, day] = [languageOf(request), new Date().toISOString().slice(0, 10)];
      const written =
        table === 'years' ? yearsTable(answer, language, day) : communesTable(answer, run, members, language, day);
      const codes = table === 'years' ? [] : Array.from(members, (place) => atlas.places.codes[place]!);
      return sendExport(reply, format === 'json' ? 'csv' : format, written, geometriesOf(app.database, atlas, codes));
    },
  );

  app.get(
    '/api/projection/values',
    {
      config,
      schema: {
        summary: 'Expected access, or probability to be at or under 2.5, of every commune in every year',
        querystring: Type.Intersect([Question, Measure]),
        response: { 200: ProjectionValues },
      },
    },
    async (request, reply) => {
      const { territory, profession, hypotheses: id, measure } = request.query;
      const model = await modelOf(profession);
      const hypotheses = presetHypotheses(id, model.access.year);
      const { hit, members } = await territoryOf(model, request, territory);
      const make = () => projectionValues(projectionRun(model, hypotheses), members, measure);
      if (hit.created) return make();
      return sendKept(request, reply, model.atlas, `projection-values ${profession} ${hit.id} ${id} ${measure}`, make);
    },
  );

  app.post(
    '/api/projection/values',
    {
      config,
      schema: {
        summary: 'The same under own hypotheses',
        querystring: Measure,
        body: OwnProjection,
        response: { 200: ProjectionValues },
      },
    },
    async (request) => {
      const { territory, profession, hypotheses: own } = request.body;
      const model = await modelOf(profession);
      const hypotheses = ownHypotheses(own, model.access.year);
      const { members } = await territoryOf(model, request, territory);
      return projectionValues(projectionRun(model, hypotheses), members, request.query.measure);
    },
  );
};

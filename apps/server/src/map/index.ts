import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox';
import { indicators, MapValues } from '@maillage/contract';
import { professions } from '@maillage/supply';
import { changesKey, display } from '../access/displayed.ts';
import { sendKept } from '../access/keptAnswers.ts';
import { MeasureQuery } from '../access/measure.ts';
import { atlasOf } from '../atlas/holder.ts';
import { knownIndicator, mapValues } from './mapValues.ts';

const IndicatorList = Type.Object({
  indicators: Type.Array(
    Type.Object({
      id: Type.String(),
      unit: Type.String(),
      better: Type.String(),
      scale: Type.String(),
      thresholds: Type.Array(Type.Number()),
      decimals: Type.Integer(),
      origin: Type.String(),
    }),
  ),
});
const ProfessionList = Type.Object({
  professions: Type.Array(
    Type.Object({
      id: Type.String(),
      bpeType: Type.String(),
      unit: Type.String(),
      family: Type.String(),
      years: Type.Array(Type.Integer()),
      certainty: Type.Union([Type.Literal('official'), Type.Literal('estimated')]),
    }),
  ),
});

const tags = ['map'];

/** What a map can show, and its values. Everything is public. */
export const map: FastifyPluginAsyncTypebox = async (app) => {
  const holder = atlasOf(app.database, app.settings.dataFolder);
  const config = { access: 'public' } as const;

  app.get(
    '/api/map/values',
    {
      config,
      schema: {
        summary: 'One value per commune, as columns',
        tags,
        querystring: Type.Intersect([Type.Object({ indicator: Type.String({ default: 'apl' }) }), MeasureQuery]),
        response: { 200: MapValues },
      },
    },
    async (request, reply) => {
      const { query, actor } = request;
      const atlas = holder.current();
      const { year } = atlas.accessOf(query.profession, query.year);
      const indicator = knownIndicator(query.indicator);
      const changes = await holder.changesFor(actor, query.profession);
      const make = () => mapValues(display(atlas, query.profession, year, changes), indicator);
      return sendKept(
        request,
        reply,
        atlas,
        `map ${indicator} ${query.profession} ${year}${changesKey(changes)}`,
        make,
      );
    },
  );

  app.get(
    '/api/indicators',
    { config, schema: { summary: 'Indicators that a map can show', tags, response: { 200: IndicatorList } } },
    async () => ({
      indicators: Object.entries(indicators).map(([id, { thresholds, ...indicator }]) => ({
        id,
        ...indicator,
        thresholds: [...thresholds],
      })),
    }),
  );

  app.get(
    '/api/professions',
    { config, schema: { summary: 'Professions that have figures', tags, response: { 200: ProfessionList } } },
    async () => {
      const atlas = holder.current();
      return {
        professions: atlas.professions.map((id) => {
          const { bpeType, unit, family } = professions[id];
          const { years, certainty } = atlas.accessOf(id);
          return { id, bpeType, unit, family, years: [...years], certainty };
        }),
      };
    },
  );
};

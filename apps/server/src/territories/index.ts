import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox';
import { Territory, TerritoryAccess, TerritoryList } from '@maillage/contract';
import { changesKey, display } from '../access/displayed.ts';
import { keep, sendKept } from '../access/keptAnswers.ts';
import { MeasureQuery } from '../access/measure.ts';
import { territoryAccess } from '../access/territoryAccess.ts';
import type { Atlas } from '../atlas/atlas.ts';
import { atlasOf } from '../atlas/holder.ts';
import { territoryTable } from '../exports/accessTables.ts';
import { geometriesOf } from '../exports/geometriesOf.ts';
import { FormatQuery, sendExport } from '../exports/sendExport.ts';
import { languageOf } from '../http/language.ts';
import { Comparison, compare } from './compare.ts';
import { createdTerritories } from './createdTerritories.ts';
import { describeTerritory } from './describe.ts';
import { findTerritory, fromCreated } from './findTerritory.ts';
import { officialHit } from './found.ts';
import { searchTerritories } from './searchTerritories.ts';
import { writeTerritories } from './writeRoutes.ts';

const Id = Type.Object({ id: Type.String({ minLength: 1, maxLength: 80 }) });

/** Shown in the API's documentation, which `sources` point to for the figures made here. */
const METHOD = `\`value\` is the published APL of the year moved by the supply ledger of the reader's organisation; where nothing is
published it is \`recomputed\`. \`recomputed\` shares the supply of each commune (registered heads × 4,236 consultations a year for
general practitioners, the published mean of a head; one full-time equivalent for the others) among the people within 20 minutes
by road, weighted 1 under 10 minutes, 2/3 under 15 and 1/3 up to 20. Travel times are estimated from positions, relief and density,
and fitted on real road times. Means are weighted by standardised population; people at or under a threshold are counted by total
population.`;

const tags = ['territories'];

/** Sets of communes, published or created, and the access of those who live there. */
export const territories: FastifyPluginAsyncTypebox = async (app) => {
  const holder = atlasOf(app.database, app.settings.dataFolder);
  const config = { access: 'public' } as const;
  await app.register(writeTerritories);
  holder.onSwap((atlas) => void makeFirstScreen(atlas).catch(() => {}));

  app.get(
    '/api/territories',
    {
      config,
      schema: {
        summary: 'Territories by name or code',
        tags,
        querystring: Type.Object({
          q: Type.String({ maxLength: 100, default: '' }),
          kind: Type.Optional(Type.String({ maxLength: 40 })),
          limit: Type.Integer({ minimum: 1, maximum: 5000, default: 20 }),
        }),
        response: { 200: TerritoryList },
      },
    },
    async ({ query, actor }) => {
      const atlas = holder.current();
      const created = await createdTerritories(app.database, actor);
      const own = created.map((territory) => fromCreated(atlas, actor, territory).hit);
      return { territories: searchTerritories(atlas, own, query.q, query.kind, query.limit) };
    },
  );

  app.get(
    '/api/territories/:id',
    { config, schema: { summary: 'A territory and its communes', tags, params: Id, response: { 200: Territory } } },
    async ({ params, actor }) => {
      const atlas = holder.current();
      return describeTerritory(atlas, await findTerritory(atlas, app.database, actor, params.id));
    },
  );

  app.get(
    '/api/territories/:id/access',
    {
      config,
      schema: {
        summary: 'Access of a territory: figures, distribution, one row per commune',
        tags,
        description: METHOD,
        params: Id,
        querystring: Type.Intersect([MeasureQuery, FormatQuery]),
        response: { 200: TerritoryAccess },
      },
    },
    async (request, reply) => {
      const { params, query, actor } = request;
      const atlas = holder.current();
      const { hit, members } = await findTerritory(atlas, app.database, actor, params.id);
      const { year } = atlas.accessOf(query.profession, query.year);
      const changes = await holder.changesFor(actor, query.profession);
      const make = () => territoryAccess(display(atlas, query.profession, year, changes), hit, members);
      if (query.format !== 'json') {
        const answer = make();
        const codes = answer.rows.map(({ code }) => code);
        const table = territoryTable(answer, languageOf(request), new Date().toISOString().slice(0, 10));
        return sendExport(reply, query.format, table, geometriesOf(app.database, atlas, codes));
      }
      if (hit.created) return make();
      return sendKept(request, reply, atlas, keyOf(hit.id, query.profession, year) + changesKey(changes), make);
    },
  );

  app.get(
    '/api/compare',
    {
      config,
      schema: {
        summary: 'Communes and territories side by side',
        tags,
        querystring: Type.Intersect([
          MeasureQuery,
          Type.Object({
            ids: Type.String({ description: 'Up to ten, separated by commas: 62510,epci-200033579,departement-62' }),
          }),
        ]),
        response: { 200: Comparison },
      },
    },
    async ({ query, actor }) => {
      const ids = query.ids.split(',').filter(Boolean).slice(0, 10);
      const atlas = holder.current();
      atlas.accessOf(query.profession, query.year);
      const changes = await holder.changesFor(actor, query.profession);
      return compare(display(atlas, query.profession, query.year, changes), app.database, actor, ids);
    },
  );
};

const keyOf = (territory: string, profession: string, year: number) => `territory ${territory} ${profession} ${year}`;

/** France and general practitioners, which the observatory opens on, take the longest to make. */
async function makeFirstScreen(atlas: Atlas): Promise<void> {
  const france = atlas.areas.byId.get('france');
  if (!france || !atlas.professions.includes('general-practitioner')) return;
  const { year } = atlas.accessOf('general-practitioner');
  await keep(atlas, keyOf('france', 'general-practitioner', year), () =>
    territoryAccess(display(atlas, 'general-practitioner', year), officialHit(france), france.members),
  );
}

import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox';
import { CommuneAccess, CommuneCard, CommuneSearch } from '@maillage/contract';
import { communeAccess } from '../access/communeAccess.ts';
import { display } from '../access/displayed.ts';
import { MeasureQuery } from '../access/measure.ts';
import { atlasOf } from '../atlas/holder.ts';
import { communeTable } from '../exports/accessTables.ts';
import { geometriesOf } from '../exports/geometriesOf.ts';
import { FormatQuery, sendExport } from '../exports/sendExport.ts';
import { languageOf } from '../http/language.ts';
import { communeCard } from './card.ts';
import { communesNear, prepareSearch, searchCommunes } from './communeSearch.ts';
import { findCommune } from './findCommune.ts';

const Code = Type.Object({ code: Type.String({ minLength: 1, maxLength: 40 }) });
const Formerly = Type.Optional(Type.String({ description: 'The code asked for, when it is no longer used.' }));

const NUMBERS = '^-?\\d{1,3}(\\.\\d+)?,-?\\d{1,2}(\\.\\d+)?$';

const tags = ['communes'];

/** Communes: search, card, access with its reasons. Everything is public. */
export const communes: FastifyPluginAsyncTypebox = async (app) => {
  const holder = atlasOf(app.database, app.settings.dataFolder);
  const config = { access: 'public' } as const;
  holder.onSwap(prepareSearch);

  app.get(
    '/api/communes',
    {
      config,
      schema: {
        summary: 'Communes by name, postal code or code, tolerant of accents and spelling',
        tags,
        querystring: Type.Object({
          q: Type.String({ maxLength: 100, default: '' }),
          near: Type.Optional(
            Type.String({ pattern: NUMBERS, description: 'Longitude,latitude: the nearest ones instead of a search.' }),
          ),
          limit: Type.Integer({ minimum: 1, maximum: 100, default: 10 }),
        }),
        response: { 200: CommuneSearch },
      },
    },
    async ({ query: { q, near, limit } }) => {
      if (near === undefined) return { communes: searchCommunes(holder.current(), q, limit) };
      const [lon, lat] = near.split(',').map(Number);
      return { communes: communesNear(holder.current(), lon!, lat!, limit) };
    },
  );

  app.get(
    '/api/communes/:code',
    {
      config,
      schema: {
        summary: 'A commune; a former code of 2015–2026 answers with the commune of today',
        tags,
        params: Code,
        response: { 200: Type.Intersect([CommuneCard, Type.Object({ formerCode: Formerly })]) },
      },
    },
    async ({ params }) => {
      const found = findCommune(holder.current(), params.code);
      const card = communeCard(holder.current(), found);
      return found.formerCode ? { ...card, formerCode: found.formerCode } : card;
    },
  );

  app.get(
    '/api/communes/:code/access',
    {
      config,
      schema: {
        summary: 'Access to a profession from a commune, and the contribution of each place it can reach',
        tags,
        params: Code,
        querystring: Type.Intersect([MeasureQuery, FormatQuery]),
        response: { 200: CommuneAccess },
      },
    },
    async (request, reply) => {
      const { params, query, actor } = request;
      const atlas = holder.current();
      const found = findCommune(atlas, params.code);
      atlas.accessOf(query.profession, query.year);
      const changes = await holder.changesFor(actor, query.profession);
      const answer = communeAccess(display(atlas, query.profession, query.year, changes), found);
      if (query.format === 'json') return answer;
      const codes = answer.contributions.map(({ code }) => code);
      const table = communeTable(answer, languageOf(request), new Date().toISOString().slice(0, 10));
      return sendExport(reply, query.format, table, geometriesOf(app.database, atlas, codes));
    },
  );
};

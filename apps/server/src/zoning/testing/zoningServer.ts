import type { InjectOptions } from 'fastify';
import type { Static, TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { expect } from 'vitest';
import { type SmallServer, startSmallServer } from '../../atlas/testing/smallServer.ts';

/**
 * The small country with a vivier. Région 32 then has four units:
 * Aubigny (62001 and 62002, 1,500 people): (2.4 × 1,000 + 1.5 × 600) / 1,600 = 2.0625, mandatory ZIP;
 * Dainville (62003, 3,000 people at 3.0) and Écourt (62004, 2,000 people at 3.6), in the vivier: 5,000 people, a margin of 250;
 * Calune (59001, 2,000 people at 4.2), of no bassin de vie: alone, outside.
 */
const POOL = `
  insert into commune (code, name, kind, departement, region, lon, lat, position_origin, population, population_vintage) values
    ('62003', 'Dainville', 'commune', '62', '32', 2.5, 50.3, 'official', 3000, '2021'),
    ('62004', 'Écourt', 'commune', '62', '32', 2.9, 50.6, 'official', 2000, '2021');
  insert into division values ('bassin-de-vie', '62003', 'Dainville', '2022'), ('bassin-de-vie', '62004', 'Écourt', '2022');
  insert into commune_division values ('62003', 'bassin-de-vie', '62003'), ('62004', 'bassin-de-vie', '62004');
  insert into apl (profession, year, commune, value, under_65, under_62, under_60, standardised_population, population) values
    ('general-practitioner', 2022, '62003', 3.4, 3.0, 3.0, 3.0, 3000, 3000),
    ('general-practitioner', 2022, '62004', 3.9, 3.6, 3.6, 3.6, 2000, 2000)`;

export interface ZoningServer extends SmallServer {
  /** An answer to a person, checked against its schema. */
  ask<Schema extends TSchema>(
    cookie: string,
    options: InjectOptions,
    schema: Schema,
    status?: number,
  ): Promise<Static<Schema>>;
  /** The code of a refusal. */
  refusal(cookie: string, options: InjectOptions): Promise<{ status: number; code: string; details: RefusalDetails }>;
}

type RefusalDetails = Readonly<Record<string, unknown>> & { readonly problems?: readonly { readonly code: string }[] };

export async function startZoningServer(): Promise<ZoningServer> {
  const server = await startSmallServer();
  await server.database.ownerPool.query(POOL);
  await server.reload();
  const send = (cookie: string, options: InjectOptions) =>
    server.request({ ...options, headers: { ...options.headers, cookie } });
  return {
    ...server,
    async ask(cookie, options, schema, status = 200) {
      const answer = await send(cookie, options);
      expect(answer.statusCode, answer.body).toBe(status);
      const body = answer.json();
      expect([...Value.Errors(schema, body)].slice(0, 3)).toEqual([]);
      return body;
    },
    async refusal(cookie, options) {
      const answer = await send(cookie, options);
      const { code, details = {} } = answer.json().error;
      return { status: answer.statusCode, code, details };
    },
  };
}

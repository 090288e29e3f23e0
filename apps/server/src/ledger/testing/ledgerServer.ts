import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { Actor, Database, Role } from '@maillage/database';
import { testDatabase } from '@maillage/database/testing';
import Fastify, { type InjectOptions } from 'fastify';
import type { Static, TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { expect } from 'vitest';
import { atlasOf } from '../../atlas/holder.ts';
import { loadSmallCountry } from '../../atlas/testing/smallCountry.ts';
import { communes } from '../../communes/index.ts';
import { holdAccess } from '../../http/access.ts';
import { answerErrors } from '../../http/errors.ts';
import { readSettings } from '../../settings.ts';
import { ledger } from '../index.ts';

const ORGANISATIONS = { deuxClochers: crypto.randomUUID(), calune: crypto.randomUUID() } as const;
const PEOPLE = {
  claire: { organisation: ORGANISATIONS.deuxClochers, role: 'coordinator', name: 'Claire L.' },
  paul: { organisation: ORGANISATIONS.deuxClochers, role: 'coordinator', name: 'Paul R.' },
  rose: { organisation: ORGANISATIONS.deuxClochers, role: 'reader', name: 'Rose M.' },
  anne: { organisation: ORGANISATIONS.calune, role: 'coordinator', name: 'Anne D.' },
} as const satisfies Record<string, { organisation: string; role: Role; name: string }>;
export type Person = keyof typeof PEOPLE;

/** The ledger over HTTP in the small country, with four people of two organisations; a cookie says who asks. */
export interface LedgerServer {
  readonly database: Database;
  /** The answer to a person (or to nobody), checked against its schema. */
  ask<Schema extends TSchema>(
    person: Person | undefined,
    options: InjectOptions,
    schema: Schema,
    status?: number,
  ): Promise<Static<Schema>>;
  /** The text of an answer that is no JSON. */
  text(person: Person, options: InjectOptions): Promise<string>;
  /** Forgets every entry, change and stack. */
  clear(): Promise<void>;
  stop(): Promise<void>;
}

export async function startLedgerServer(): Promise<LedgerServer> {
  const database = await testDatabase();
  await loadSmallCountry(database);
  await loadPeople(database);
  const dataFolder = await mkdtemp(join(tmpdir(), 'maillage-ledger-'));
  const app = Fastify().withTypeProvider<TypeBoxTypeProvider>();
  app.setSerializerCompiler(() => JSON.stringify);
  app.decorate('database', database).decorate('settings', readSettings({ MAILLAGE_DATA_FOLDER: dataFolder }));
  answerErrors(app);
  holdAccess(app, async (headers) => actorOf(headers.get('cookie')));
  await app.register(communes);
  await app.register(ledger);
  await app.ready();
  await atlasOf(database).reload();
  const inject = (person: Person | undefined, options: InjectOptions) =>
    app.inject({ ...options, headers: { ...(person && { cookie: `person=${person}` }), ...options.headers } });
  return {
    database,
    async ask(person, options, schema, status = 200) {
      const answer = await inject(person, options);
      expect(answer.statusCode, answer.body).toBe(status);
      const body = answer.json();
      expect([...Value.Errors(schema, body)].slice(0, 3)).toEqual([]);
      return body;
    },
    text: async (person, options) => (await inject(person, options)).body,
    clear: async () => void (await database.ownerPool.query('truncate ledger_change, ledger_entry cascade')),
    async stop() {
      await app.close();
      await database.stop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

function actorOf(cookie: string | null): Actor {
  const person = cookie?.replace('person=', '') as Person | undefined;
  return person ? { person, organisation: PEOPLE[person].organisation, role: PEOPLE[person].role } : {};
}

async function loadPeople({ ownerPool }: Database): Promise<void> {
  for (const [name, id] of Object.entries(ORGANISATIONS))
    await ownerPool.query(`insert into organisation (id, name, kind) values ($1, $2, 'cpts')`, [id, name]);
  for (const [id, { organisation, role, name }] of Object.entries(PEOPLE)) {
    await ownerPool.query(`insert into identity."user" (id, name, email, "emailVerified") values ($1, $2, $3, true)`, [
      id,
      name,
      `${id}@example.org`,
    ]);
    await ownerPool.query('insert into membership (organisation, person, role) values ($1, $2, $3)', [
      organisation,
      id,
      role,
    ]);
  }
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database, Role } from '@maillage/database';
import { testDatabase } from '@maillage/database/testing';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import type { Static, TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { expect } from 'vitest';
import { type App, createServer } from '../../server.ts';
import { readSettings } from '../../settings.ts';
import { atlasOf } from '../holder.ts';
import { loadSmallCountry } from './smallCountry.ts';

/** A real server on a real database that holds the small country. */
export interface SmallServer {
  readonly app: App;
  readonly database: Database;
  readonly dataFolder: string;
  /** The answer of a GET, checked against its schema. */
  get<Schema extends TSchema>(url: string, schema: Schema, status?: number): Promise<Static<Schema>>;
  /** Opens the session of a new person who holds a role in an organisation; returns the cookie to send. */
  signIn(role: Role, organisation?: string): Promise<{ cookie: string; organisation: string }>;
  request(options: InjectOptions): Promise<LightMyRequestResponse>;
  /** After a change of the tables. */
  reload(): Promise<void>;
  stop(): Promise<void>;
}

/** `empty`: no country is loaded. */
export async function startSmallServer({ empty = false } = {}): Promise<SmallServer> {
  const database = await testDatabase();
  if (!empty) await loadSmallCountry(database);
  const dataFolder = await mkdtemp(join(tmpdir(), 'maillage-'));
  const settings = readSettings({
    MAILLAGE_DATA_FOLDER: dataFolder,
    MAILLAGE_LOG: 'silent',
    MAILLAGE_RATE_LIMIT: '1000000',
    MAILLAGE_WEB_FOLDER: join(dataFolder, 'web'),
  });
  const app = await createServer({ database, settings });
  await app.ready();
  if (!empty) await atlasOf(database).reload();
  if (!empty) await atlasOf(database).refresh(); // after the reload that the start itself asked for
  return {
    app,
    database,
    dataFolder,
    async get(url, schema, status = 200) {
      const answer = await app.inject({ method: 'GET', url });
      expect(answer.statusCode, answer.body).toBe(status);
      const body = answer.json();
      expect([...Value.Errors(schema, body)].slice(0, 3)).toEqual([]);
      return body;
    },
    signIn: (role, organisation) => signIn(app, database, role, organisation),
    request: async (options) => app.inject(options),
    reload: async () => void (await atlasOf(database).reload()),
    async stop() {
      await app.close();
      await database.stop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

/** Through a real sign-in link, whose address is taken instead of mailed. */
async function signIn(app: App, { ownerPool }: Database, role: Role, organisation: string = crypto.randomUUID()) {
  const email = `${crypto.randomUUID()}@example.org`;
  const person = crypto.randomUUID();
  await ownerPool.query(
    `insert into organisation (id, name, kind) values ($1, 'CPTS', 'cpts') on conflict do nothing`,
    [organisation],
  );
  await ownerPool.query(
    `insert into identity."user" (id, name, email, "emailVerified") values ($1, 'Somebody', $2, true)`,
    [person, email],
  );
  await ownerPool.query('insert into membership (organisation, person, role) values ($1, $2, $3)', [
    organisation,
    person,
    role,
  ]);
  let link = '';
  await app.identity.at('http://localhost:80').api.signInMagicLink({
    body: { email, callbackURL: '/', metadata: { take: (url: string) => (link = url) } },
    headers: new Headers(),
  });
  const { pathname, search } = new URL(link);
  const answer = await app.inject({ url: pathname + search });
  const cookie = answer.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ');
  return { cookie, organisation };
}

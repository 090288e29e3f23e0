import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '@maillage/contract';
import type { Database } from '@maillage/database';
import { testDatabase } from '@maillage/database/testing';
import { demoAccounts } from '../demo/accounts.ts';
import { loadDemo } from '../demo/loadDemo.ts';
import { type App, createServer } from '../server.ts';
import { readSettings, type Settings } from '../settings.ts';

/** A server on a database of its own, asked with `inject`, with the people of the demonstration. */
export interface TestServer {
  readonly app: App;
  readonly database: Database;
  /** The session cookie of an invented person: give it as the header `cookie`. */
  cookieOf(role: Role): Promise<string>;
  stop(): Promise<void>;
}

export async function testServer(overrides: Partial<Settings> = {}): Promise<TestServer> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'maillage-server-'));
  const database = await testDatabase();
  await loadDemo(database);
  const settings = { ...readSettings({}), ...QUIET, dataFolder, ...overrides };
  const app = await createServer({ database, settings });
  await app.ready();
  const cookies = new Map<Role, string>();
  return {
    app,
    database,
    async cookieOf(role) {
      const cookie =
        cookies.get(role) ?? (await signIn(app, demoAccounts.find((account) => account.role === role)!.email));
      cookies.set(role, cookie);
      return cookie;
    },
    async stop() {
      await app.close();
      await database.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

const QUIET = { logLevel: 'silent', rateLimit: 1_000_000, webFolder: '/nowhere' } satisfies Partial<Settings>;

/** By the link that a click on a demonstration account opens. */
async function signIn(app: App, email: string): Promise<string> {
  const asked = await app.inject({ url: '/api/demo/sign-in', query: { email } });
  const link = new URL(String(asked.headers.location));
  const opened = await app.inject({ url: link.pathname + link.search });
  return [opened.headers['set-cookie']]
    .flat()
    .map((cookie) => String(cookie).split(';')[0])
    .join('; ');
}

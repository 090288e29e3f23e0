import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { Database } from '@maillage/database';
import Fastify, { type FastifyInstance } from 'fastify';
import type { PgBoss } from 'pg-boss';
import { startUpkeep } from './appointments/notices/upkeep.ts';
import { keyringOf } from './appointments/sealing/keyring.ts';
import { capabilities } from './capabilities.ts';
import type { Loading } from './health/loading.ts';
import { holdAccess } from './http/access.ts';
import { describeApi, showApi } from './http/apiDocument.ts';
import { answerErrors } from './http/errors.ts';
import { protect } from './http/protection.ts';
import { serveWebApplication } from './http/webApplication.ts';
import { createIdentity, type Identity } from './identity/identity.ts';
import { createJobs, type Jobs } from './jobs/jobs.ts';
import { deliverMails } from './mail/delivery.ts';
import { createMailer, type Mailer } from './mail/mailer.ts';
import { startQueue } from './mail/queue.ts';
import type { Settings } from './settings.ts';

declare module 'fastify' {
  interface FastifyInstance {
    database: Database;
    settings: Settings;
    /** How far the reference data are. */
    loading: Loading;
    identity: Identity;
    mailer: Mailer;
    /** Work in the background, shared by every host of the database. */
    queue: PgBoss;
    /** Long work that people follow and cancel. */
    jobs: Jobs;
  }
}

export interface Host {
  readonly database: Database;
  readonly settings: Settings;
  readonly loading?: Loading;
}

export type App = Awaited<ReturnType<typeof createServer>>;

/** The HTTP server, ready to listen or to be asked with `inject`: protections, then every capability, then the web application. */
export async function createServer({ database, settings, loading = READY }: Host) {
  const app = Fastify({
    logger: { level: settings.logLevel },
    trustProxy: settings.trustProxy,
    routerOptions: { maxParamLength: 200 },
  }).withTypeProvider<TypeBoxTypeProvider>();
  // the answers' types are checked when we compile; writing them needs no second schema
  app.setSerializerCompiler(() => JSON.stringify);
  const log = (error: Error) => app.log.error({ err: error }, 'work behind the requests failed');
  const queue = await startQueue(database, log);
  const mailer = createMailer(database, queue);
  const identity = createIdentity({ database, mailer, settings });
  const jobs = await createJobs(database, log);
  await deliverMails(database, queue, {
    smtpUrl: settings.smtpUrl,
    from: settings.mailFrom,
    keyring: keyringOf(settings),
  });
  app.decorate('database', database).decorate('settings', settings).decorate('loading', loading);
  app.decorate('mailer', mailer).decorate('identity', identity).decorate('jobs', jobs).decorate('queue', queue);
  app.addHook('onClose', async () => {
    await jobs.stop();
    await queue.stop({ timeout: 2_000 });
  });
  startUpkeep(app as unknown as FastifyInstance, queue);
  answerErrors(app);
  await protect(app, settings);
  holdAccess(app, identity.actor);
  await describeApi(app);
  for (const capability of Object.values(capabilities)) await app.register(capability);
  await showApi(app);
  await serveWebApplication(app, settings.webFolder);
  return app;
}

const READY: Loading = { status: 'ready', message: '', progress: 1 };

import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { OperationOutcome } from 'fhir/r4.js';
import { atlasOf } from '../atlas/holder.ts';
import { version } from '../version.ts';
import { bundleOf } from './bundleOf.ts';
import { capabilityStatement } from './capabilityStatement.ts';
import { keyRoutes } from './keys/keyRoutes.ts';
import { readerOf } from './keys/reader.ts';
import { outcomeOf, type SearchProblem } from './outcome.ts';
import { readSlots } from './readSlots.ts';
import { searchOf } from './searchOf.ts';

const MEDIA_TYPE = 'application/fhir+json; charset=utf-8';
/** What the guide, older clients and browsers ask for; all get FHIR's JSON. */
const ACCEPTED = /fhir\+json|json\+fhir|application\/json|\*\/\*|application\/\*|text\/html|^json$/;

/** Free slots for other systems, read only (FHIR R4, guide of the service d'accès aux soins), and the keys to those kept. */
export const fhir: FastifyPluginAsyncTypebox = async (app) => {
  await app.register(keyRoutes);
  await app.register(resources);
};

const resources: FastifyPluginAsyncTypebox = async (app) => {
  const { database, settings } = app;
  const holder = atlasOf(database, settings.dataFolder);
  const config = { access: 'public', rateLimit: { max: settings.rateLimit, timeWindow: 60_000 } } as const;
  const schema = { hide: true };
  const originOf = ({ protocol, host }: FastifyRequest) => settings.publicUrl ?? `${protocol}://${host}`;

  app.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) request.log.error({ err: error }, 'request failed');
    const text = status >= 500 ? `The search failed; our log knows it as ${request.id}.` : error.message;
    return refuse(reply, status, outcomeOf([{ code: status === 429 ? 'too-costly' : 'value', parameter: '', text }]));
  });
  app.addHook('preHandler', async (request, reply) => {
    if (ACCEPTED.test(askedType(request))) return;
    const text = 'Only application/fhir+json is given.';
    return refuse(reply, 406, outcomeOf([{ code: 'not-supported', parameter: '_format', text }]));
  });

  app.get('/fhir/metadata', { config, schema }, async (request, reply) =>
    reply.type(MEDIA_TYPE).send(capabilityStatement(`${originOf(request)}/fhir`, version)),
  );

  app.get('/fhir/Slot', { config, schema }, async (request, reply) => {
    const base = `${originOf(request)}/fhir`;
    const self = new URL(request.url, base);
    const search = searchOf(self.searchParams);
    if ('length' in search) return refuse(reply, 400, outcomeOf(search));
    const reader = await readerOf(database, request.headers.authorization);
    if (!reader) return refuse(reply, 401, outcomeOf([unknownKey]));
    const slots = await readSlots(database, holder.current(), search, reader, originOf(request));
    return reply
      .type(MEDIA_TYPE)
      .header('cache-control', 'no-store')
      .send(bundleOf(slots, search, base, self));
  });

  app.get('/fhir/*', { config, schema }, async (request, reply) =>
    refuse(
      reply,
      404,
      outcomeOf([
        { code: 'not-found', parameter: '', text: `${request.url.split('?')[0]} is not given; see /fhir/metadata.` },
      ]),
    ),
  );
};

const unknownKey: SearchProblem = {
  code: 'login',
  parameter: '',
  text: 'This key is unknown or revoked. Ask the organisation for another, or search without one.',
};

const refuse = (reply: FastifyReply, status: number, outcome: OperationOutcome) =>
  reply.code(status).type(MEDIA_TYPE).send(outcome);

function askedType({ query, headers }: FastifyRequest): string {
  const format = (query as Record<string, unknown>)['_format'];
  return (typeof format === 'string' ? format : (headers.accept ?? '*/*')).replace(' ', '+');
}

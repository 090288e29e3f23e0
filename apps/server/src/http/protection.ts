import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import etag from '@fastify/etag';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import type { Settings } from '../settings.ts';

/** Security headers, compression, ETags and the rate limit, for every answer. */
export async function protect(app: FastifyInstance, settings: Settings): Promise<void> {
  const secure = settings.publicUrl?.startsWith('https:') ?? false;
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { ...POLICY, ...(secure && { upgradeInsecureRequests: [] }) },
    },
    strictTransportSecurity: secure,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
  });
  await app.register(compress, {
    threshold: 1024,
    encodings: ['br', 'gzip', 'identity'],
    customTypes: COMPRESSIBLE,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } },
  });
  await app.register(etag);
  await app.register(rateLimit, {
    max: settings.rateLimit,
    timeWindow: 60_000,
    allowList: (request) => !request.url.startsWith('/api/'),
    errorResponseBuilder: (_request, { ttl }) =>
      Object.assign(new Error('too many requests'), { statusCode: 429, retryAfterSeconds: Math.ceil(ttl / 1000) }),
  });
}

/** 4 compresses live answers nearly as well as 11, thirty times faster. */
const BROTLI_QUALITY = 4;

const COMPRESSIBLE =
  /^(text\/.*|application\/(json|geo\+json|manifest\+json|javascript|xml|.*\+json|.*\+xml|vnd\.mapbox-vector-tile|wasm)|image\/svg\+xml)(;|$)/;

/** MapLibre draws in workers made from blobs; the background map of IGN's Géoplateforme is the only outside address. */
const POLICY = {
  defaultSrc: ["'self'"],
  baseUri: ["'self'"],
  scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
  workerSrc: ["'self'", 'blob:'],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:', 'https://data.geopf.fr'],
  fontSrc: ["'self'", 'data:', 'https://data.geopf.fr'],
  connectSrc: ["'self'", 'blob:', 'https://data.geopf.fr'],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
  objectSrc: ["'none'"],
};

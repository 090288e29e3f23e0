import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzipSync, gzip as gzipCallback } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Atlas } from '../atlas/atlas.ts';
import { perAtlas } from '../atlas/perAtlas.ts';

const gzip = promisify(gzipCallback);

/** An answer as it goes out: compressed, with its tag. */
interface KeptAnswer {
  readonly etag: string;
  readonly compressed: Buffer;
}

/** Answers kept by atlas; the oldest goes first. France in full takes about a megabyte. */
const KEPT = 200;
const keptBy = perAtlas(() => new Map<string, Promise<KeptAnswer>>());

/**
 * Sends a JSON answer that is the same for every reader who names the same `key`: made, written and compressed once per atlas and `key`, then answered
 * from memory, or with 304 to a reader who already has it.
 */
export async function sendKept(
  request: FastifyRequest,
  reply: FastifyReply,
  atlas: Atlas,
  key: string,
  make: () => object,
): Promise<FastifyReply> {
  const { etag, compressed } = await keep(atlas, key, make);
  reply.header('etag', etag).header('cache-control', 'no-cache').header('vary', 'accept-encoding, cookie');
  if (request.headers['if-none-match']?.includes(etag)) return reply.code(304).send();
  reply.type('application/json; charset=utf-8');
  if (!/\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))) return reply.send(gunzipSync(compressed));
  return reply.header('content-encoding', 'gzip').send(compressed);
}

/** The answer of a key, made now if it is not kept yet: what a first screen asks can be made before anybody comes. */
export function keep(atlas: Atlas, key: string, make: () => object): Promise<KeptAnswer> {
  const answers = keptBy(atlas);
  const known = answers.get(key);
  if (known) return known;
  const answer = write(atlas, key, make);
  answers.set(key, answer);
  answer.catch(() => answers.delete(key));
  if (answers.size > KEPT) answers.delete(answers.keys().next().value!);
  return answer;
}

async function write(atlas: Atlas, key: string, make: () => object): Promise<KeptAnswer> {
  const etag = `"${createHash('sha256').update(`${atlas.version} ${key}`).digest('base64url').slice(0, 20)}"`;
  return { etag, compressed: await gzip(JSON.stringify(make()), { level: 5 }) };
}

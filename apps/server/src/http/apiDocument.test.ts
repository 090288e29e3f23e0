import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SmallServer, startSmallServer } from '../atlas/testing/smallServer.ts';

interface Operation {
  readonly tags?: readonly string[];
  readonly summary?: string;
  readonly security?: readonly object[];
  readonly responses: Readonly<Record<string, { description: string; content?: object }>>;
}

let server: SmallServer;
let operations: (Operation & { name: string })[];
let document: { openapi: string; tags: { name: string }[]; paths: Record<string, Record<string, Operation>> };
beforeAll(async () => {
  server = await startSmallServer();
  document = (await server.request({ url: '/api/openapi.json' })).json();
  operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, ...operation })),
  );
});
afterAll(() => server.stop());

const without = (fails: (operation: Operation & { name: string }) => boolean) =>
  operations.filter(fails).map(({ name }) => name);
const operation = (name: string) => operations.find((one) => one.name === name)!;

test('every route has a group and a summary', () => {
  expect(operations.length).toBeGreaterThan(30);
  expect(without(({ tags = [] }) => tags.length !== 1)).toEqual([]);
  expect(without(({ summary = '' }) => summary.length < 8)).toEqual([]);
});

test('every route of the server is in the document, but the pages and what better-auth answers', () => {
  const listed = new Set(operations.map(({ name }) => name));
  const absent = server.app.routes
    .filter(({ method, url }) => url.startsWith('/api/') && !['HEAD', 'OPTIONS'].includes(method))
    .map(({ method, url }) => `${method} ${url.replaceAll(/:(\w+)/g, '{$1}')}`)
    .filter((name) => !listed.has(name) && !/ \/api\/(auth|docs|openapi|outbox)/.test(name));
  expect(absent).toEqual([]);
});

test('every route says an answer that succeeds, that it may be asked too often, and what a failure looks like', () => {
  expect(without(({ responses }) => !Object.keys(responses).some((status) => /^[23]/.test(status)))).toEqual([]);
  expect(without(({ responses }) => !responses['429']?.content || !responses['500']?.content)).toEqual([]);
});

test('a route for members says 401 and 403; one for everybody says neither', () => {
  const ledger = operation('GET /api/ledger');
  expect([ledger.tags, ledger.security]).toEqual([['ledger'], [{ session: [] }]]);
  expect(Object.keys(ledger.responses)).toEqual(expect.arrayContaining(['200', '400', '401', '403', '404', '503']));
  expect(ledger.responses['404']!.description).toContain('`profession/unknown`');
  const commune = operation('GET /api/communes/{code}/access');
  expect(commune.security).toBeUndefined();
  expect(Object.keys(commune.responses)).not.toContain('401');
  expect(commune.responses['404']!.description).toMatch(/`commune\/unknown`[\s\S]*`year\/unknown`/);
});

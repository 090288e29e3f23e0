import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SmallServer, startSmallServer } from '../atlas/testing/smallServer.ts';

let server: SmallServer;
beforeAll(async () => {
  server = await startSmallServer();
  await mkdir(join(server.dataFolder, 'web'), { recursive: true });
  await writeFile(
    join(server.dataFolder, 'web', 'index.html'),
    '<!doctype html><html lang="fr"><head><title>Maillage</title><meta name="description" content="x" /></head><body><div id="root"></div></body></html>',
  );
});
afterAll(() => server.stop());

test('a commune says its figure in the head and in the page before any script', async () => {
  const { body, headers } = await server.request({ url: '/communes/62001' });
  expect(headers['content-type']).toBe('text/html; charset=utf-8');
  expect(body).toContain('<title>Aubigny (Pas-de-Calais) : accès aux soins</title>');
  expect(body).toContain('<meta property="og:url" content="http://localhost:80/communes/62001" />');
  expect(body).toContain('<h1>Aubigny</h1>');
  expect(body).toContain('Aubigny : 3 consultations par an et par habitant en 2022');
});

test('in English for who reads English', async () => {
  const { body } = await server.request({ url: '/communes/62001', headers: { 'accept-language': 'en' } });
  expect(body).toContain('<html lang="en"');
  expect(body).toContain('Aubigny: 3 consultations a year per inhabitant in 2022');
});

test('a territory likewise', async () => {
  const { body } = await server.request({ url: '/territoires/epci-200000001' });
  expect(body).toContain('<title>CC des Deux Clochers : accès aux soins</title>');
  expect(body).toContain('500 habitants (33 %) vivent dans une commune à 2,5 ou moins.');
});

test('names are written as text, never as tags', async () => {
  await server.database.ownerPool.query(`update commune set name = 'A <b>&"B"' where code = '62001'`);
  await server.reload();
  const { body } = await server.request({ url: '/communes/62001' });
  expect(body).toContain('<h1>A &lt;b&gt;&amp;&quot;B&quot;</h1>');
});

test('an unknown commune is 404, and the application still opens', async () => {
  const { statusCode, body } = await server.request({ url: '/communes/99999' });
  expect([statusCode, body.includes('<div id="root">')]).toEqual([404, true]);
});

test('search engines are told every public page, with the address of this server, and what is closed', async () => {
  const { body, headers } = await server.request({ url: '/sitemap.xml' });
  expect(headers['content-type']).toBe('application/xml; charset=utf-8');
  const addresses = [...body.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address!);
  expect(new Set(addresses).size).toBe(addresses.length);
  for (const path of ['/', '/communes/62001', '/territoires/epci-200000001'])
    expect(addresses).toContain(`http://localhost:80${path}`);
  for (const address of addresses.filter((known) => /communes|territoires/.test(known)))
    expect((await server.request({ url: new URL(address).pathname })).statusCode, address).toBe(200);
  expect((await server.request({ url: '/robots.txt' })).body).toContain('Disallow: /api/\nDisallow: /outbox\n');
});

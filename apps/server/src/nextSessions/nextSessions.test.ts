import nodeIcal from 'node-ical';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type CareServer, hoursAhead, plan, startCareServer } from '../appointments/testing/careServer.ts';

let server: CareServer;
beforeAll(async () => {
  server = await startCareServer();
});
afterAll(() => server?.stop());
beforeEach(() => server.database.ownerPool.query('truncate appointment_notice, appointment, care_session cascade'));

const page = async (query = '') => {
  const answer = await server.request({ method: 'GET', url: `/integration/seances?${query}` });
  return { status: answer.statusCode, html: answer.body, headers: answer.headers };
};
const events = async (query = '') => {
  const answer = await server.request({ method: 'GET', url: `/api/care/sessions.ics?${query}` });
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
  return Object.values(nodeIcal.sync.parseICS(answer.body)).filter((one) => one?.type === 'VEVENT');
};

test('a published session stands on the page with its place, its doctor, its four free slots and its link', async () => {
  const id = await server.session(hoursAhead(24), hoursAhead(25));
  const { html, headers } = await page('commune=62001');
  for (const said of [
    'Prochaines consultations près de Aubigny',
    'Cabinet d’Aubigny',
    '1 place de la Mairie',
    'Dr Ourton (fictive)',
    '4 créneaux libres',
    'accessible en fauteuil roulant',
    `/patients/seances/${id}`,
  ])
    expect(html).toContain(said);
  expect(headers['content-security-policy']).toContain('frame-ancestors *');
  expect(headers['x-frame-options']).toBeUndefined();
  expect(html).not.toContain('<script');
});

test('every other page refuses to be framed', async () => {
  const answer = await server.request({ method: 'GET', url: '/api/health' });
  expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'none'");
});

test('a full session offers the waiting list; in English too', async () => {
  await server.session(hoursAhead(24), hoursAhead(25), {
    plan: plan({ quotas: [{ kind: 'sas', places: 4, releaseHours: null }] }),
  });
  expect((await page('lang=en')).html).toContain('Full: waiting list');
});

test('nothing announced says so and what to do; an unknown commune is a typed error', async () => {
  expect((await page('commune=62001&days=7')).html).toContain('Aucune consultation n’est annoncée dans les 7 jours');
  expect((await page('commune=99999')).status).toBe(404);
});

test('what people wrote is text and never markup', async () => {
  await server.database.ownerPool.query(
    `update care_place set name = '<b>x</b>', content = jsonb_set(content, '{name}', '"<b>x</b>"')`,
  );
  await server.session(hoursAhead(24), hoursAhead(25));
  const { html } = await page();
  expect(html).not.toContain('<b>x</b>');
  expect(html).toContain('&lt;b&gt;x&lt;/b&gt;');
});

test('the calendar holds what is published, and a session that moves keeps its event', async () => {
  await server.session(hoursAhead(20), hoursAhead(21), { state: 'planned' });
  const id = await server.session(hoursAhead(24), hoursAhead(25));
  const [event, ...others] = await events('commune=62001');
  expect(others).toEqual([]);
  expect(event).toMatchObject({ uid: `${id}@maillage`, start: hoursAhead(24), end: hoursAhead(25) });
  await server.database.ownerPool.query(`update care_session set starts_at = $1, ends_at = $2 where id = $3`, [
    hoursAhead(30),
    hoursAhead(32),
    id,
  ]);
  expect(await events()).toMatchObject([{ uid: `${id}@maillage`, start: hoursAhead(30), end: hoursAhead(32) }]);
});

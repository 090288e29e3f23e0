import {
  CalendarFeedList,
  Exchange,
  ExchangeList,
  ExchangePossibilities,
  MyHalfDays,
  RotaDetail,
  RotaPublishing,
} from '@maillage/contract';
import ical from 'node-ical';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clinicianId } from '../demo/care.ts';
import { type RotaDesk, rotaDesk } from './testing/rotaDesk.ts';

let desk: RotaDesk;
let rota: RotaDetail;
/** Another doctor with an account, signed in by their own cookie. */
let colleagueCookie: string;
const me = clinicianId(1);

beforeAll(async () => {
  desk = await rotaDesk();
  const { id } = await desk.draft('Échanges');
  rota = await desk.solved(id, {});
  await desk.ask('coordinator', 'POST', `/api/rotas/${id}/publication`, RotaPublishing, { version: rota.version });
});
afterAll(() => desk?.server.stop());

const mine = () => desk.ask('professional', 'GET', '/api/rotas/mine', MyHalfDays);
const pool = () => desk.server.database.ownerPool;
/** Gives a clinician the account of the demonstration's partner, as a professional. */
async function signedInAs(clinician: string): Promise<string> {
  await pool().query(`update membership set role = 'professional' where person = 'demo-partenaire'`);
  await pool().query(`update clinician set person = 'demo-partenaire' where id = $1`, [clinician]);
  return desk.server.cookieOf('partner');
}
const asColleague = async (url: string) =>
  await desk.server.app.inject({ method: 'POST', url, headers: { cookie: colleagueCookie } });
async function lastMails(count: number) {
  const { rows } = await pool().query<{ recipient: string; subject: string }>(
    'select recipient, subject from mail order by created_at desc limit $1',
    [count],
  );
  return rows;
}

test('a doctor sees the half-days published for them, and with whom each could be given or swapped', async () => {
  const { clinician, halfDays } = await mine();
  expect(clinician).toMatchObject({ id: me });
  expect(halfDays.length).toBe(rota.cells.filter(({ doctor }) => doctor === me).length);
  expect(halfDays.length).toBeGreaterThan(0);
  const { cabinet, date, half } = halfDays[0]!;
  const query = new URLSearchParams({ cabinet, date, half: half! });
  const possible = await desk.ask(
    'professional',
    'GET',
    `/api/rotas/${rota.id}/possibilities?${query}`,
    ExchangePossibilities,
  );
  for (const { doctor } of [...possible.give, ...possible.swap]) expect(doctor).not.toBe(me);
});

test('a half-day is given: the colleague accepts, the coordinator approves, the session changes hands under its id', async () => {
  const found = await giveable();
  if (!found) throw new Error('Got nobody to give a half-day to when expected the demonstration to have one.');
  const { cell, other } = found;
  colleagueCookie = await signedInAs(other);
  const [session] = await sessionsAt(cell);
  const asked = await desk.ask(
    'professional',
    'POST',
    '/api/rotas/exchanges',
    Exchange,
    { rota: rota.id, cell, other, otherCell: null },
    201,
  );
  expect(asked).toMatchObject({ state: 'asked', can: ['withdraw'], doctor: me, other });
  expect((await lastMails(1))[0]!.subject).toContain('Une demi-journée à reprendre');
  const again = { rota: rota.id, cell, other, otherCell: null };
  expect((await desk.refused('professional', 'POST', '/api/rotas/exchanges', 409, again)).code).toBe(
    'exchange/asked-already',
  );
  // nobody approves what the colleague has not accepted, and who asked does not accept for them
  expect((await desk.refused('coordinator', 'POST', `/api/rotas/exchanges/${asked.id}/approve`, 404)).code).toBe(
    'exchange/unknown',
  );
  expect((await desk.refused('professional', 'POST', `/api/rotas/exchanges/${asked.id}/accept`, 404)).code).toBe(
    'exchange/unknown',
  );

  const accepted = await asColleague(`/api/rotas/exchanges/${asked.id}/accept`);
  expect(accepted.statusCode, accepted.body).toBe(200);
  expect((await lastMails(2)).map(({ recipient }) => recipient).sort()).toEqual([
    'coordinatrice@demo.maillage.example',
    'medecin@demo.maillage.example',
  ]);
  const { exchanges } = await desk.ask('coordinator', 'GET', '/api/rotas/exchanges', ExchangeList);
  expect(exchanges.find(({ id }) => id === asked.id)).toMatchObject({ state: 'accepted', can: ['approve', 'refuse'] });
  expect((await desk.refused('professional', 'POST', `/api/rotas/exchanges/${asked.id}/approve`, 403)).code).toBe(
    'identity/forbidden',
  );

  await desk.ask('coordinator', 'POST', `/api/rotas/exchanges/${asked.id}/approve`, Exchange);
  expect(await sessionsAt(cell)).toEqual([{ id: session!.id, clinician: other }]);
  expect((await lastMails(2)).every(({ subject }) => subject.startsWith('Échange appliqué'))).toBe(true);
  const after = await desk.ask('coordinator', 'GET', `/api/rotas/${rota.id}`, RotaDetail);
  expect(after.published!.number).toBe(2);
  expect(after.cells).toContainEqual({ ...cell, doctor: other, locked: false, entered: 'exchange' });
  expect((await desk.refused('coordinator', 'POST', `/api/rotas/exchanges/${asked.id}/refuse`, 409)).code).toBe(
    'exchange/over',
  );
});

test('an exchange that breaks a rule is refused with the rule; a half-day of somebody else is not ours to give', async () => {
  const { halfDays } = await mine();
  const { cabinet, date, half } = halfDays[0]!;
  const nobody = rota.doctors.find(({ id }) => id === clinicianId(11))!;
  const cell = { cabinet, date, half };
  const broken = await desk.refused('professional', 'POST', '/api/rotas/exchanges', 422, {
    rota: rota.id,
    cell,
    other: nobody.id,
    otherCell: null,
  });
  expect(broken).toMatchObject({ code: 'exchange/breaks-rules' });
  expect(String(broken.details!['sentences'])).toContain('n’est pas disponible');
  const theirs = rota.cells.find(({ doctor }) => doctor !== me)!;
  const stolen = {
    rota: rota.id,
    cell: { cabinet: theirs.cabinet, date: theirs.date, half: theirs.half },
    other: null,
    otherCell: null,
  };
  expect((await desk.refused('professional', 'POST', '/api/rotas/exchanges', 422, stolen)).code).toBe(
    'exchange/not-yours',
  );
});

test('a request is taken back, and then asked again', async () => {
  const { halfDays } = await mine();
  const { cabinet, date, half } = halfDays.at(-1)!;
  const ask = { rota: rota.id, cell: { cabinet, date, half }, other: null, otherCell: null };
  const { id } = await desk.ask('professional', 'POST', '/api/rotas/exchanges', Exchange, ask, 201);
  expect(await desk.ask('professional', 'POST', `/api/rotas/exchanges/${id}/withdraw`, Exchange)).toMatchObject({
    state: 'withdrawn',
    can: [],
  });
  await desk.ask('professional', 'POST', '/api/rotas/exchanges', Exchange, ask, 201);
});

test('a doctor’s calendar is read without account, follows the rota, and answers no more once withdrawn', async () => {
  const body = { kind: 'clinician', subject: me };
  const { feeds } = await desk.ask('professional', 'POST', '/api/rotas/calendars', CalendarFeedList, body);
  const { pathname } = new URL(feeds[0]!.url);
  const read = await desk.server.app.inject({ url: pathname });
  expect(read.headers['content-type']).toContain('text/calendar');
  const events = Object.values(ical.sync.parseICS(read.body)).filter((one) => one?.type === 'VEVENT');
  expect(events).toHaveLength((await mine()).halfDays.length);
  const other = { kind: 'clinician', subject: clinicianId(2) };
  expect((await desk.refused('professional', 'POST', '/api/rotas/calendars', 404, other)).code).toBe(
    'calendar/unknown',
  );
  await desk.ask('professional', 'DELETE', `/api/rotas/calendars/${feeds[0]!.id}`, CalendarFeedList);
  expect((await desk.server.app.inject({ url: pathname })).statusCode).toBe(404);
});

test('the rota, its hours and a locum’s contract leave as files; only a coordinator takes them', async () => {
  const file = async (path: string, role: 'coordinator' | 'professional' = 'coordinator') =>
    desk.server.app.inject({
      url: `/api/rotas/${rota.id}/${path}`,
      headers: { cookie: await desk.server.cookieOf(role) },
    });
  const table = await file('export?format=csv&lang=fr');
  expect(table.body.split('\r\n').filter((line) => /^\d{4}-\d{2}-\d{2};/.test(line))).toHaveLength(22);
  const statement = await file('statement?format=csv&lang=en');
  expect(statement.body).toContain('Total');
  expect((await file('statement?format=pdf')).rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
  const locum = rota.cells.find(({ doctor }) =>
    ['locum', 'regular-locum'].includes(rota.doctors.find(({ id }) => id === doctor)!.status),
  )!;
  const contract = await file(`contracts/${locum.doctor}`);
  expect(contract.statusCode, contract.body.slice(0, 200)).toBe(200);
  expect(contract.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
  expect((await file(`contracts/${me}`)).json()).toMatchObject({ error: { code: 'rota/not-locum' } });
  expect((await file('statement', 'professional')).statusCode).toBe(403);
});

/** A half-day of mine that a colleague could take. */
async function giveable() {
  for (const { cabinet, date, half } of (await mine()).halfDays) {
    const query = new URLSearchParams({ cabinet, date, half: half! });
    const { give } = await desk.ask(
      'professional',
      'GET',
      `/api/rotas/${rota.id}/possibilities?${query}`,
      ExchangePossibilities,
    );
    const [other] = give;
    if (other) return { cell: { cabinet, date, half: half! }, other: other.doctor };
  }
  return undefined;
}

async function sessionsAt({ cabinet, date, half }: { cabinet: string; date: string; half: string }) {
  const { rows } = await pool().query<{ id: string; clinician: string }>(
    `select id, clinician from care_session where place = $1 and state = 'published'
       and (starts_at at time zone 'Europe/Paris')::date = $2 and (extract(hour from starts_at at time zone 'Europe/Paris') < 13) = $3`,
    [cabinet, date, half === 'am'],
  );
  return rows;
}

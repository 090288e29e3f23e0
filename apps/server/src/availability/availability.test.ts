import { type AvailabilityContent, AvailabilityGrid, ErrorAnswer, MyAvailability, type Role } from '@maillage/contract';
import { withRequest } from '@maillage/database';
import { addDays, mondayOf } from '@maillage/units';
import type { Static, TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { atlasOf } from '../atlas/holder.ts';
import { loadSmallCountry } from '../atlas/testing/smallCountry.ts';
import { clinicianId, demoCabinetId } from '../demo/care.ts';
import { today } from '../ledger/today.ts';
import { type TestServer, testServer } from '../testing/testServer.ts';
import { availabilitiesOver } from './availabilitiesOver.ts';
import { hashOfToken } from './doors.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
  await loadSmallCountry(server.database);
  await atlasOf(server.database).reload();
});
afterAll(() => server?.stop());

const me = '/api/availability/me';
const of = (number: number) => `/api/availability/of/${clinicianId(number)}`;
const link = (token: string) => `/api/availability/link/${token}`;

async function ask<T extends TSchema>(
  role: Role | undefined,
  url: string,
  schema: T,
  { status = 200, payload, method }: { status?: number; payload?: object; method?: 'PUT' } = {},
): Promise<Static<T>> {
  const headers = role ? { cookie: await server.cookieOf(role) } : {};
  const answer = await server.app.inject({ method: method ?? 'GET', url, headers, ...(payload && { payload }) });
  expect(answer.statusCode, answer.body).toBe(status);
  return Value.Parse(schema, answer.json());
}
const read = (role: Role | undefined, url: string) => ask(role, url, MyAvailability);
const write = async (role: Role | undefined, url: string, change: Partial<AvailabilityContent>) => {
  const { content, version } = await read(role, url);
  return ask(role, url, MyAvailability, { method: 'PUT', payload: { content: { ...content, ...change }, version } });
};
async function giveLink(number: number, token: string, expires = "now() + interval '1 day'") {
  await server.database.ownerPool.query(
    `insert into availability_link (organisation, clinician, token_hash, expires_at)
     select organisation, id, $2, ${expires} from clinician where id = $1`,
    [clinicianId(number), hashOfToken(token)],
  );
}

describe('three doors to the same screen', () => {
  test('a doctor signed in says their week; the coordination sees who said it', async () => {
    const usual = [{ weekday: 3, half: 'pm' as const, weeks: 'odd' as const, preferred: true }];
    const saved = await write('professional', me, { usual });
    expect(saved).toMatchObject({
      clinician: { id: clinicianId(1) },
      content: { usual },
      enteredBy: 'self',
      by: 'Dr Inès Vasseur (fictive)',
      days: { schoolZone: 'B' },
    });
    expect(saved.places.map(({ id }) => id)).toContain(demoCabinetId);
    expect(await read('coordinator', of(1))).toMatchObject({ content: { usual }, version: saved.version });
  });

  test('the coordination enters for somebody who telephones, and the journal says so', async () => {
    const saved = await write('coordinator', of(11), { note: 'au téléphone' });
    expect(saved).toMatchObject({ version: 1, enteredBy: 'coordinator', by: 'Camille Delattre (fictive)' });
    const { rows } = await server.database.ownerPool.query(
      'select action, subject from audit_entry order by number desc limit 1',
    );
    expect(rows).toEqual([{ action: 'availability.coordinator', subject: `clinician:${clinicianId(11)}` }]);
  });

  test('a personal link opens without account what its clinician says, and nothing else', async () => {
    await giveLink(13, 'jeton-de-treize');
    const seen = await read(undefined, link('jeton-de-treize'));
    expect(seen).toMatchObject({ clinician: { id: clinicianId(13) }, version: 0, answeredAt: null });
    expect(seen.places.map(({ id }) => id)).toContain(demoCabinetId);
    const saved = await write(undefined, link('jeton-de-treize'), { lodging: true });
    expect(saved).toMatchObject({ version: 1, enteredBy: 'link', content: { lodging: true } });
    const { rows } = await server.database.ownerPool.query(
      'select action, organisation is not null as ours from audit_entry order by number desc limit 1',
    );
    expect(rows).toEqual([{ action: 'availability.link', ours: true }]);
    for (const url of ['/api/care/clinicians', '/api/care/places', of(13), me])
      expect((await server.app.inject({ url })).statusCode).toBe(401);
  });

  test('a link that has expired, was revoked or never was opens nothing', async () => {
    await giveLink(13, 'jeton-passe', "now() - interval '1 minute'");
    await giveLink(13, 'jeton-repris');
    await server.database.ownerPool.query('update availability_link set revoked_at = now() where token_hash = $1', [
      hashOfToken('jeton-repris'),
    ]);
    for (const token of ['jeton-passe', 'jeton-repris', 'jeton-invente', hashOfToken('jeton-repris')])
      expect((await ask(undefined, link(token), ErrorAnswer, { status: 404 })).error.code).toBe(
        'availability/link-unknown',
      );
  });

  test.each(['coordinator', 'elected', 'partner', 'reader'] as const)('a %s has none of their own', async (role) => {
    expect((await ask(role, me, ErrorAnswer, { status: 403 })).error.code).toBe('identity/forbidden');
  });
});

test('of two who write over the same version, the second is told and sees what the first wrote', async () => {
  const { content, version } = await read('professional', me);
  const put = (role: Role, url: string, note: string, status: number) =>
    ask(role, url, status === 200 ? MyAvailability : ErrorAnswer, {
      method: 'PUT',
      status,
      payload: { content: { ...content, note }, version },
    });
  await put('coordinator', of(1), 'première', 200);
  const late = (await put('professional', me, 'seconde', 409)) as ErrorAnswer;
  expect(late.error).toMatchObject({
    code: 'availability/changed-meanwhile',
    details: { current: { version: version + 1, content: { note: 'première' } } },
  });
});

test('every problem of an answer is told at once, and nothing is written', async () => {
  const { content, version } = await read('professional', me);
  const wrong: AvailabilityContent = {
    ...content,
    exceptions: [{ date: '2027-02-30', half: 'am', available: true }],
    away: [{ from: '2027-03-10', through: '2027-03-01' }],
    perWeek: { least: 4, most: 2 },
    places: ['00000000-0000-4000-8000-0000000000ff'],
  };
  const payload = { content: wrong, version };
  const { error } = await ask('professional', me, ErrorAnswer, { method: 'PUT', status: 422, payload });
  expect(
    (error.details!['problems'] as { code: string; path: string }[]).map(({ code, path }) => `${path} ${code}`),
  ).toEqual([
    'exceptions/0/date availability/date-invalid',
    'away/0/through availability/dates-reversed',
    'perWeek availability/least-above-most',
    'places/0 availability/place-unknown',
  ]);
  expect((await read('professional', me)).version).toBe(version);
});

describe('everybody on one grid', () => {
  const monday = addDays(mondayOf(today()), 7);
  const grid = (from: string, through: string) =>
    ask('coordinator', `/api/availability?from=${from}&through=${through}`, AvailabilityGrid);

  test('two weeks are 28 half-days, and each clinician has a reason for each', async () => {
    const { halfDays, clinicians } = await grid(monday, addDays(monday, 13));
    expect(halfDays).toHaveLength(28);
    expect(halfDays.slice(0, 3)).toEqual([`${monday} am`, `${monday} pm`, `${addDays(monday, 1)} am`]);
    expect(clinicians).toHaveLength(14);
    for (const { reasons } of clinicians) expect(reasons).toHaveLength(28);
    // clinician 5 of the demonstration gives Tuesdays and Thursdays, whole days
    const five = clinicians.find(({ id }) => id === clinicianId(5))!;
    const week = halfDays.slice(0, 14).filter((_, at) => five.reasons[at] === 'usual');
    expect(week).toEqual([1, 1, 3, 3].map((day, at) => `${addDays(monday, day)} ${at % 2 ? 'pm' : 'am'}`));
  });

  test('Christmas is a public holiday, and those of the school are those of zone B', async () => {
    const seen = await grid('2026-12-14', '2027-01-10');
    expect(seen.publicHolidays.map(({ date }) => date)).toEqual(['2026-12-25', '2027-01-01']);
    expect(seen.schoolHolidays).toEqual([{ name: 'noel', from: '2026-12-19', through: '2027-01-03' }]);
  });

  test('the same over values: what a busy calendar takes is not given, whatever was said', async () => {
    const busy = [[`${addDays(monday, 1)}T09:00:00Z`, `${addDays(monday, 1)}T10:00:00Z`]];
    await server.database.ownerPool.query(
      `insert into availability_calendar (organisation, clinician, url, busy, fetched_at)
       select organisation, id, 'https://exemple.fr/a.ics', $2, now() from clinician where id = $1`,
      [clinicianId(5), JSON.stringify(busy)],
    );
    const { rows } = await server.database.ownerPool.query('select organisation from clinician where id = $1', [
      clinicianId(5),
    ]);
    const actor = { person: 'demo-coordinatrice', organisation: rows[0].organisation, role: 'coordinator' } as const;
    const all = await withRequest(server.database.app, actor, (tx) =>
      availabilitiesOver(tx, monday, addDays(monday, 6)),
    );
    const given = all.find(({ clinician: { id } }) => id === clinicianId(5))!.halfDays;
    expect(given.find(({ date, half }) => date === addDays(monday, 1) && half === 'am')).toMatchObject({
      available: false,
      reason: 'busy',
    });
    expect(given.filter(({ available }) => available)).toHaveLength(3);
  });

  test('a period reversed or longer than a year is refused', async () => {
    const refused = async (query: string) =>
      (await ask('coordinator', `/api/availability?${query}`, ErrorAnswer, { status: 422 })).error.code;
    expect(await refused('from=2027-02-01&through=2027-01-01')).toBe('availability/dates-reversed');
    expect(await refused('from=2027-02-30&through=2027-03-01')).toBe('availability/date-invalid');
    expect(await refused('from=2027-01-01&through=2028-01-02')).toBe('availability/period-too-long');
  });
});

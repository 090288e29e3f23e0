import { quarterOf } from '@maillage/care';
import {
  Booked,
  ErrorAnswer,
  PlaceClosingEffect,
  PlaceImpact,
  ScenarioEvaluation,
  ScenarioWritten,
} from '@maillage/contract';
import { addDays, daysBetween } from '@maillage/units';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CareServer, hoursAhead, patient, startCareServer } from '../appointments/testing/careServer.ts';
import { atlasOf } from '../atlas/holder.ts';
import { today } from '../ledger/today.ts';
import { followSessions } from './followSessions.ts';
import { expectedShares } from './patientOrigins.ts';

let server: CareServer;
beforeAll(async () => {
  server = await startCareServer();
});
afterAll(() => server?.stop());

const quarter = quarterOf(today());
const perYear = (consultations: number) => (consultations * 365) / daysBetween(quarter.from, quarter.to);
const at = (hour: string) => new Date(`${addDays(quarter.from, 9)}T${hour}:00Z`);
const followed = () => followSessions(server.database, { organisation: server.organisation, by: 'x' });
const impact = () => server.staff('GET', `/api/care/places/${server.place}/impact`, PlaceImpact);

test('before anything is published, the page has nothing to tell, and says so', async () => {
  expect(await impact()).toMatchObject({
    first: null,
    supply: [],
    effect: null,
    activity: { months: [], patients: 0, others: 0 },
    editable: true,
  });
  const closing = { closesOn: today(), commune: '62001', heads: 1 };
  const refused = await server.staff('POST', `/api/care/places/${server.place}/closing`, ErrorAnswer, closing, 409);
  expect(refused.error.code).toBe('care/nothing-published');
});

test('twelve visits at Aubigny: 1,500 people of two communes; Aubigny and Berlin pass no threshold that they were above', async () => {
  await server.session(at('08'), at('11'));
  await followed();
  const { effect, supply, first } = await impact();
  expect(first).toBe(addDays(quarter.from, 9));
  expect(supply).toMatchObject([{ sessions: 1, consultations: 12, hours: 3, supply: perYear(12), from: quarter.from }]);
  expect(effect).toMatchObject({ date: today(), people: 1500, communes: [{}, {}] });
  expect(effect!.consultations).toBeCloseTo(perYear(12), 9);
  for (const { before, after } of effect!.communes) expect(after! - before!).toBeCloseTo(perYear(12) / 1600, 9);
});

test('closed with a doctor settled next door: 5,400 − what the sessions offered, shared by 1,600; the scenario says the same', async () => {
  const closing = { closesOn: addDays(quarter.from, 60), commune: '62002', heads: 1 };
  const url = `/api/care/places/${server.place}/closing`;
  const told = await server.staff('POST', url, PlaceClosingEffect, closing);
  expect(told.ended).toBeCloseTo(perYear(12), 9);
  expect(told.settled).toBe(5400);
  expect(told.evaluation.supply).toBeCloseTo(5400 - perYear(12), 6);
  for (const { before, after } of told.evaluation.communes)
    expect(after - before).toBeCloseTo((5400 - perYear(12)) / 1600, 9);
  const saved = await server.staff('POST', '/api/scenarios', ScenarioWritten, told.draft, 201);
  const { draft } = saved.scenario!;
  expect(await server.staff('POST', '/api/scenarios/evaluate', ScenarioEvaluation, draft)).toEqual(told.evaluation);
});

test('closed with nobody settled, access is what it was before the sessions', async () => {
  const { effect } = await impact();
  const closing = { closesOn: today(), commune: '62001', heads: 0 };
  const told = await server.staff('POST', `/api/care/places/${server.place}/closing`, PlaceClosingEffect, closing);
  const before = new Map(effect!.communes.map((one) => [one.code, one.before!]));
  for (const { code, after } of told.evaluation.communes) expect(after).toBeCloseTo(before.get(code)!, 9);
});

describe('where patients come from', () => {
  test('the model gives Aubigny 1,000 of 1,600 and Berlin 600 of 1,600, and all shares make one', () => {
    const atlas = atlasOf(server.database).current();
    const shares = expectedShares(atlas, 'general-practitioner', '62001');
    expect(Object.fromEntries(shares)).toEqual({ '62001': 0.625, '62002': 0.375 });
  });

  test('six from Aubigny are told by name; three from Berlin are others, with the one who said nothing apart', async () => {
    const session = await server.session(hoursAhead(48), hoursAhead(52));
    const from = [...Array(6).fill('62001'), ...Array(3).fill('62002'), null];
    for (const [k, commune] of from.entries()) await book(session, k, commune);
    // the same person twice is one patient
    await book(session, 12, '62001', 0);
    const { activity } = await impact();
    expect(activity).toMatchObject({ patients: 10, unknown: 1, others: 3 });
    expect(activity!.origins).toEqual([
      { code: '62001', name: 'Aubigny', patients: 6, share: 6 / 9, expected: 0.625 },
      { code: '62002', name: 'Berlin-en-Artois', patients: null, share: null, expected: 0.375 },
    ]);
    expect(JSON.stringify(activity)).not.toContain('Cressonnier');
  });
});

describe('by month', () => {
  test('minutes offered and taken, no-shows, and a cancellation the day before: late', async () => {
    const query = (text: string) => server.database.ownerPool.query(text);
    await query(
      `update appointment set state = 'no-show' where id in (select id from appointment order by starts_at limit 2)`,
    );
    await query(`update appointment set state = 'cancelled', closed_by = 'patient', updated_at = starts_at - interval '3 hours'
      where id in (select id from appointment where state = 'booked' order by starts_at limit 1)`);
    const { activity } = await impact();
    const total = (of: 'noShow' | 'lateCancelled' | 'booked' | 'takenMinutes' | 'offeredMinutes' | 'sessions') =>
      activity!.months.reduce((sum, month) => sum + month[of], 0);
    // 11 booked, one cancelled since; 15 minutes each; 3 hours and 4 hours offered
    expect([total('noShow'), total('lateCancelled'), total('booked')]).toEqual([2, 1, 8]);
    expect([total('takenMinutes'), total('offeredMinutes'), total('sessions')]).toEqual([150, 420, 2]);
  });
});

test('a reader sees what the place changed and nothing of its appointments; another organisation nothing at all', async () => {
  const { cookie } = await server.signIn('reader', server.organisation);
  const url = `/api/care/places/${server.place}/impact`;
  const answer = await server.request({ url, headers: { cookie } });
  expect(answer.json<PlaceImpact>()).toMatchObject({ activity: null, editable: false, effect: { people: 1500 } });
  const other = await server.signIn('coordinator');
  expect((await server.request({ url, headers: { cookie: other.cookie } })).statusCode).toBe(404);
});

test.each(['csv', 'xlsx', 'pdf'])('the same as %s', async (format) => {
  const url = `/api/care/places/${server.place}/impact/file?format=${format}&lang=fr`;
  const answer = await server.request({ url, headers: { cookie: server.cookie } });
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['content-disposition']).toContain(`.${format}`);
  if (format === 'csv') expect(answer.body).toMatch(/;62,5;10;2;1;0;0;0/);
});

async function book(session: string, step: number, commune: string | null, person = step): Promise<void> {
  const startsAt = new Date(hoursAhead(48).getTime() + step * 15 * 60_000).toISOString();
  await server.resident('POST', '/api/care/appointments', Booked, {
    session,
    visit: 'consultation',
    startsAt,
    patient: patient({ commune, givenName: `Agathe ${'abcdefghijklmnop'[person]}` }),
    reason: 'Toux',
  });
}

import { setTimeout as sleep } from 'node:timers/promises';
import { noAvailability } from '@maillage/care';
import {
  type ErrorAnswer,
  OneRound,
  RoundComparison,
  RoundDisruptionAnswer,
  type RoundDraft,
  RoundEffect,
  RoundList,
  RoundPublication,
  RoundVersions,
  SavedRound,
} from '@maillage/contract';
import { addDays, mondayOf } from '@maillage/units';
import type { Static, TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SmallServer, startSmallServer } from '../atlas/testing/smallServer.ts';
import { today } from '../ledger/today.ts';
import { followSessions } from '../sessionSupply/followSessions.ts';

let server: SmallServer;
let cookie: string;
let organisation: string;
beforeAll(async () => {
  server = await startSmallServer();
  ({ cookie, organisation } = await server.signIn('coordinator'));
});
afterAll(() => server?.stop());

/** Two weeks from a Monday to come, in which no holiday is open: the bus closes on the others. */
const from = addDays(mondayOf(today()), 14);
const place = { place: null, point: null };
const stop = {
  ...place,
  frequency: 'weekly' as const,
  sessionMinutes: 180,
  forbiddenWeekdays: [],
  wantedWeekdays: [],
  marketWeekdays: [],
  market: 'ignore' as const,
  openings: [],
  note: '',
};
const crew = { clinician: null, weekdays: [1, 2, 3, 4, 5, 6, 7], dates: [], absences: [], mostPerMonth: 31 };
const draft: RoundDraft = {
  name: 'Bus des Deux Clochers',
  from,
  to: addDays(from, 13),
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  closedDates: [],
  workingDay: { from: '08:30', to: '17:30' },
  vehicles: ['bus'],
  depot: { ...place, commune: '62001', name: 'Garage' },
  stops: [
    { ...stop, id: 'a', commune: '62001', name: 'Aubigny', email: 'mairie@aubigny.example' },
    { ...stop, id: 'b', commune: '62002', name: 'Berlin', email: '' },
  ],
  crews: [
    { ...crew, id: 'x', name: 'Dr Martin' },
    { ...crew, id: 'y', name: 'Dr Petit' },
  ],
};

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
async function ask<Schema extends TSchema>(
  method: Method,
  url: string,
  schema: Schema | undefined,
  payload?: object,
  { status = 200, as = cookie } = {},
): Promise<Static<Schema>> {
  const answer = await server.request({ method, url, ...(payload && { payload }), headers: { cookie: as } });
  expect(answer.statusCode, answer.body).toBe(status);
  if (schema) expect([...Value.Errors(schema, answer.json())].slice(0, 3)).toEqual([]);
  return answer.body === '' ? (undefined as never) : answer.json();
}
const add = (body = draft) => ask('POST', '/api/rounds', SavedRound, body, { status: 201 });
const get = async (id: string) => (await ask('GET', `/api/rounds/${id}`, OneRound)).round;

async function solved(
  body = draft,
): Promise<SavedRound & { content: { calendar: NonNullable<SavedRound['content']['calendar']> } }> {
  const { id } = await add(body);
  return solve(id);
}
async function solve(id: string) {
  const { job } = await ask('POST', `/api/rounds/${id}/solve`, SavedRound, undefined, { status: 202 });
  for (;;) {
    const { rows } = await server.database.ownerPool.query('select state, message from job where id = $1', [job]);
    const { state, message } = rows[0];
    expect(['queued', 'running', 'done'], message).toContain(state);
    if (state === 'done') return (await get(id)) as Awaited<ReturnType<typeof solved>>;
    await sleep(30);
  }
}
async function clinicianNamed(name: string): Promise<string> {
  const { rows } = await server.database.ownerPool.query<{ id: string }>(
    `insert into clinician (organisation, name, profession, content, updated_by) values ($1, $2, 'general-practitioner', json_build_object('name', $2::text), 'x') returning id`,
    [organisation, name],
  );
  return rows[0]!.id;
}
const refused = async (method: Method, url: string, payload: object | undefined, status: number) =>
  (await ask(method, url, undefined, payload, { status })) as ErrorAnswer;

test('two communes once a week for two weeks: four visits, both together, nobody missing; travel estimated, whole steps of five', async () => {
  const { content } = await solved();
  const { rounds, unplaced, crewGaps, basis } = content.calendar;
  expect(rounds.flatMap(({ stops }) => stops)).toHaveLength(4);
  expect([unplaced, crewGaps]).toEqual([[], []]);
  // the stop in the depot's commune costs nothing; the other is a kilometre away
  expect(basis.travelMinutes[0]).toEqual([0, 0, 5]);
  expect(basis.kilometres[0]![2]).toBeCloseTo(1.3, 1);
  for (const { date } of rounds) expect(basis.holidays).not.toContain(date);
  const { rounds: list } = await ask('GET', '/api/rounds', RoundList);
  expect(list[0]).toMatchObject({
    name: draft.name,
    rounds: rounds.length,
    missed: 0,
    solved: true,
    publishedAt: null,
  });
});

test('a crew without weekdays goes out on the days that its clinician said whole: Tuesdays alone; half a Wednesday is no day; ticked weekdays come before', async () => {
  const clinician = await clinicianNamed('Dr Mardi');
  const given = (weekday: number, half: 'am' | 'pm') => ({ weekday, half, weeks: 'every', preferred: false });
  const said = {
    ...noAvailability,
    usual: [given(2, 'am'), given(2, 'pm'), given(3, 'am')],
    publicHolidays: true,
    schoolHolidays: true,
  };
  await ask('PUT', `/api/availability/of/${clinician}`, undefined, { content: said, version: 0 });
  const open = { ...draft.crews[0]!, clinician, name: 'Dr Mardi', weekdays: [] };
  const going = async (weekday: number, crewed: RoundDraft['crews'][number]) => {
    const { basis, rounds } = (await solved({ ...draft, weekdays: [weekday], crews: [crewed] })).content.calendar;
    return { said: basis.crewDays, gone: rounds.map(({ date, crew: by }) => [date, by ?? null]) };
  };
  const [first, second] = [addDays(from, 1), addDays(from, 8)];
  const tuesdays = { x: [first, second] };
  expect(await going(2, open)).toEqual({ said: tuesdays, gone: [first, second].map((day) => [day, 'x']) });
  const wednesdays = [first, second].map((day) => addDays(day, 1));
  expect(await going(3, open)).toEqual({ said: tuesdays, gone: wednesdays.map((day) => [day, null]) });
  expect(await going(3, { ...open, weekdays: [3] })).toEqual({ said: {}, gone: wednesdays.map((day) => [day, 'x']) });
});

test('what has no place says why, with remedies that were tried', async () => {
  const { content } = await solved({
    ...draft,
    stops: draft.stops.map((one) => ({ ...one, forbiddenWeekdays: one.id === 'b' ? [1, 2, 3, 4, 5, 6, 7] : [] })),
  });
  expect(content.calendar.unplaced).toMatchObject([{ place: 'b', reason: 'weekdays-excluded' }]);
  expect(content.calendar.unplaced[0]!.remedies).toContainEqual({ change: 'allow-weekday', weekday: 1 });
});

test('settings that changed since leave the calendar behind: neither moved nor published until searched again', async () => {
  const { id, version, content } = await solved();
  const changed = { ...content.draft, workingDay: { from: '09:00', to: '17:00' } };
  const next = await ask('PUT', `/api/rounds/${id}`, SavedRound, { draft: changed, locked: [], version });
  expect((await refused('POST', `/api/rounds/${id}/publish`, { version: next.version }, 422)).error.code).toBe(
    'round/stale',
  );
  const again = await solve(id);
  expect(again.content.calendar.solvedFor.workingDay.from).toBe('09:00');
  expect(again.version).toBe(next.version + 1);
});

test('every change is a version; an earlier one comes back with its calendar; two writers do not overwrite each other', async () => {
  const { id, version, content } = await solved();
  const renamed = { ...content.draft, name: 'Autre nom' };
  await ask('PUT', `/api/rounds/${id}`, SavedRound, { draft: renamed, locked: [from], version });
  const late = await refused('PUT', `/api/rounds/${id}`, { draft, locked: [], version }, 409);
  expect(late.error).toMatchObject({ code: 'round/changed-meanwhile', details: { current: { version: version + 1 } } });
  const { versions } = await ask('GET', `/api/rounds/${id}/versions`, RoundVersions);
  expect(versions.map(({ number }) => number)).toEqual([3, 2, 1]);
  const first = await ask('POST', `/api/rounds/${id}/versions/1/restore`, SavedRound);
  expect(first).toMatchObject({ version: 4, content: { calendar: null, locked: [] } });
  expect((await ask('POST', `/api/rounds/${id}/versions/3/restore`, SavedRound)).content.calendar?.rounds).toEqual(
    content.calendar.rounds,
  );
});

test('a copy has the calendar; deleted and brought back, a plan is what it was', async () => {
  const { id, content } = await solved();
  const copy = await ask('POST', `/api/rounds/${id}/copy`, SavedRound, { name: 'Variante' }, { status: 201 });
  expect(copy.content).toEqual({ ...content, draft: { ...content.draft, name: 'Variante' } });
  await ask('DELETE', `/api/rounds/${copy.id}`, undefined, undefined, { status: 204 });
  expect((await refused('GET', `/api/rounds/${copy.id}`, undefined, 404)).error.code).toBe('round/unknown');
  expect((await ask('POST', `/api/rounds/${copy.id}/restore`, SavedRound)).content).toEqual(copy.content);
});

test('a draft that cannot be is refused with all its problems', async () => {
  const { error } = await refused(
    'POST',
    '/api/rounds',
    {
      ...draft,
      from: draft.to,
      to: from,
      workingDay: { from: '18:00', to: '08:00' },
      stops: [draft.stops[0], draft.stops[0]],
    },
    422,
  );
  expect(error.code).toBe('round/dates-reversed');
  expect((error.details!['problems'] as object[]).map((problem) => (problem as { code: string }).code)).toEqual([
    'round/dates-reversed',
    'round/hours-reversed',
    'round/twice',
  ]);
  const { id } = await add({ ...draft, stops: [] });
  expect((await refused('POST', `/api/rounds/${id}/solve`, undefined, 422)).error.code).toBe('round/no-stop');
  const longest = { ...draft, to: addDays(from, 186) };
  expect((await refused('POST', '/api/rounds', longest, 422)).error.details).toMatchObject({ days: 187, limit: 186 });
});

test('a visit moved by hand goes there with the round’s crew; against a rule it is refused by name', async () => {
  const { id, version, content } = await solved();
  const { date } = content.calendar.rounds.find(({ stops }) => stops.some(({ place }) => place === 'a'))!;
  const other = [1, 2, 3, 4, 5]
    .map((k) => addDays(date, k))
    .find(
      (day) =>
        !content.calendar.basis.holidays.includes(day) &&
        day < addDays(from, 7) &&
        content.calendar.rounds.every((round) => round.date !== day),
    )!;
  const move = {
    place: 'a',
    from: { date, vehicle: 'bus' },
    to: { date: other ?? addDays(date, -1), vehicle: 'bus' },
    version,
  };
  const moved = await ask('POST', `/api/rounds/${id}/moves`, SavedRound, move);
  const at = moved.content.calendar!.rounds.find((round) => round.date === move.to.date)!;
  expect(at.stops.map((one) => one.place)).toEqual(['a']);
  expect(at.crew).toBeDefined();
  const beyond = { ...move, from: move.to, to: { date: addDays(from, 20), vehicle: 'bus' }, version: moved.version };
  expect((await refused('POST', `/api/rounds/${id}/moves`, beyond, 422)).error).toMatchObject({
    code: 'round/move-refused',
    details: { refusals: ['no-round-that-day'] },
  });
});

test('breakdown: the visits of the day move, nothing else does, and nothing is written before it is applied', async () => {
  const { id, version, content } = await solved();
  const { date } = content.calendar.rounds[0]!;
  const body = { kind: 'breakdown', date, vehicle: 'bus', version, apply: false };
  const { changes, round } = await ask('POST', `/api/rounds/${id}/disruption`, RoundDisruptionAnswer, body);
  expect(round).toBeNull();
  expect(changes.every(({ before }) => before?.date === date)).toBe(true);
  expect(changes.every(({ after }) => after !== undefined && after.date !== date)).toBe(true);
  expect((await get(id)).version).toBe(version);
  const applied = await ask('POST', `/api/rounds/${id}/disruption`, RoundDisruptionAnswer, { ...body, apply: true });
  expect(applied.round!.version).toBe(version + 1);
  expect(applied.round!.content.calendar!.rounds.some((one) => one.date === date)).toBe(false);
});

test('an absent doctor is replaced, and the absence is remembered by the settings', async () => {
  const { id, version, content } = await solved();
  const { date, crew: who } = content.calendar.rounds[0]!;
  const { round } = await ask('POST', `/api/rounds/${id}/disruption`, RoundDisruptionAnswer, {
    kind: 'absence',
    date,
    vehicle: 'bus',
    version,
    apply: true,
  });
  const after = round!.content.calendar!.rounds.find((one) => one.date === date)!;
  expect(after.crew).toBe(who === 'x' ? 'y' : 'x');
  expect(round!.content.draft.crews.find((one) => one.id === who)!.absences).toEqual([date]);
  // not left behind by its own change
  await ask('GET', `/api/rounds/${id}/effect`, RoundEffect);
});

test('360 minutes a week are 1.6 half-days of 675 consultations a year: 1,080 more, and Berlin passes above 2.5', async () => {
  const { id } = await solved();
  const effect = await ask('GET', `/api/rounds/${id}/effect`, RoundEffect);
  expect(effect.consultationsPerYear).toBeCloseTo(1080, 6);
  expect(effect.better).toEqual({ people: 1500, communes: 2 });
  // as for a fifth of a doctor in siting: 1,080 / 1,600 = 0.675 more for both, 2.0 + 0.675 > 2.5
  expect(effect.lifted).toEqual({ people: 500, communes: 1 });
  expect(effect.figures).toMatchObject({ visits: 4, sessionMinutes: 720, weeks: 2 });
  expect(effect.eurosPerYear).toBeGreaterThan(0);
});

test('plans are compared side by side: half as often reaches fewer above 2.5', async () => {
  const often = await solved();
  const seldom = await solved({
    ...draft,
    name: 'Rare',
    stops: draft.stops.map((one) => ({ ...one, frequency: 'fortnightly' as const })),
  });
  const { effects } = await ask('POST', '/api/rounds/compare', RoundComparison, { ids: [often.id, seldom.id] });
  expect(effects.map(({ figures, lifted }) => [figures.visits, lifted.people])).toEqual([
    [4, 500],
    [2, 0],
  ]);
  await refused('POST', '/api/rounds/compare', { ids: [often.id] }, 400);
});

const sessions = async (id: string) =>
  (
    await server.database.ownerPool.query<{ id: string; state: string; starts: string; place: string }>(
      `select id, state, to_char(starts_at at time zone 'Europe/Paris', 'YYYY-MM-DD HH24:MI') as starts, place from care_session where origin_id = $1 order by starts_at, id`,
      [id],
    )
  ).rows;

test('published: one session a visit, at Paris time, with its stop as a place; the town hall is told, who has no address is named', async () => {
  const { id, version, content } = await solved();
  const answer = await ask('POST', `/api/rounds/${id}/publish`, RoundPublication, { version });
  expect(answer).toMatchObject({ sessions: { added: 4, moved: 0, kept: 0, cancelled: 0 }, mails: 1 });
  expect(answer.untold.sort()).toEqual(
    ['Berlin', 'Dr Martin', 'Dr Petit'].filter((name) => answer.untold.includes(name)),
  );
  const written = await sessions(id);
  const minutes = (value: number) =>
    `${String(Math.floor(value / 60)).padStart(2, '0')}:${String(value % 60).padStart(2, '0')}`;
  const expected = content.calendar.rounds.flatMap(({ date, stops }) =>
    stops.map(({ start }) => `${date} ${minutes(start)}`),
  );
  expect(written.map(({ starts }) => starts)).toEqual(expected.sort());
  const { rows } = await server.database.ownerPool.query(
    `select kind, name, listed from care_place where organisation = $1 and name in ('Garage', 'Aubigny', 'Berlin') order by name`,
    [organisation],
  );
  expect(rows.slice(-3)).toHaveLength(3);
  const mail = await server.database.ownerPool.query(
    `select text from mail where recipient = 'mairie@aubigny.example' and organisation = $1`,
    [organisation],
  );
  expect(mail.rows[0].text).toContain('Aubigny');
});

test('published again after a breakdown: sessions that stay or move keep their id, the rest is as before; twice the same changes nothing', async () => {
  const { id, version, content } = await solved();
  const first = await ask('POST', `/api/rounds/${id}/publish`, RoundPublication, { version });
  const before = await sessions(id);
  const same = await ask('POST', `/api/rounds/${id}/publish`, RoundPublication, { version: first.round.version });
  expect(same).toMatchObject({ sessions: { added: 0, moved: 0, kept: 4, cancelled: 0 }, mails: 0 });
  const { date, stops } = content.calendar.rounds[0]!;
  const { round } = await ask('POST', `/api/rounds/${id}/disruption`, RoundDisruptionAnswer, {
    kind: 'breakdown',
    date,
    vehicle: 'bus',
    version: same.round.version,
    apply: true,
  });
  const third = await ask('POST', `/api/rounds/${id}/publish`, RoundPublication, { version: round!.version });
  expect(third.sessions).toMatchObject({ added: 0, cancelled: 0 });
  expect(third.sessions.moved).toBeGreaterThanOrEqual(stops.length);
  expect(third.sessions.moved + third.sessions.kept).toBe(4);
  const after = await sessions(id);
  expect(after.map((row) => row.id).sort()).toEqual(before.map((row) => row.id).sort());
  expect(after.every(({ state, starts }) => state === 'published' && !starts.startsWith(date))).toBe(true);
});

test('a clinician who is elsewhere at that time stops the publication, and nothing is written', async () => {
  const clinician = await clinicianNamed('Dr Double');
  const { id, version, content } = await solved({
    ...draft,
    crews: [{ ...draft.crews[0]!, clinician, name: 'Dr Double' }],
  });
  const { rows: cabinet } = await server.database.ownerPool.query<{ id: string }>(
    `insert into care_place (organisation, kind, name, commune, content, updated_by) values ($1, 'cabinet', 'Cabinet', '62001', '{"kind": "cabinet", "name": "Cabinet"}', 'x') returning id`,
    [organisation],
  );
  await server.database.ownerPool.query(
    `insert into care_session (organisation, place, clinician, starts_at, ends_at, origin, state, updated_by) values ($1, $2, $3, $4::date, $4::date + 1, 'hand', 'published', 'x')`,
    [organisation, cabinet[0]!.id, clinician, content.calendar.rounds.at(-1)!.date],
  );
  const { error } = await refused('POST', `/api/rounds/${id}/publish`, { version }, 409);
  expect(error).toMatchObject({ code: 'round/clash', details: { value: 'Dr Double' } });
  expect(await sessions(id)).toEqual([]);
  expect((await get(id)).version).toBe(version);
});

test.each([
  ['csv', 'text/csv', 'Aubigny'],
  ['ics', 'text/calendar', 'BEGIN:VEVENT'],
  ['pdf', 'application/pdf', '%PDF-'],
])('the calendar as %s', async (format, type, text) => {
  const { id } = await solved();
  for (const scope of ['', '?stop=a', '?crew=x']) {
    const answer = await server.request({ url: `/api/rounds/${id}/files/${format}${scope}`, headers: { cookie } });
    expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200);
    expect(answer.headers['content-type']).toContain(type);
    if (scope !== '?crew=x') expect(answer.body).toContain(text);
  }
});

test('members read, coordinators alone write; another organisation sees nothing', async () => {
  const { id, version } = await solved();
  const reader = await server.signIn('reader', organisation);
  expect((await ask('GET', `/api/rounds/${id}`, OneRound, undefined, { as: reader.cookie })).editable).toBe(false);
  for (const [method, path, payload] of [
    ['PUT', '', { draft, locked: [], version }],
    ['POST', '/solve', undefined],
    ['POST', '/publish', { version }],
  ] as const)
    await ask(method, `/api/rounds/${id}${path}`, undefined, payload, { as: reader.cookie, status: 403 });
  const stranger = await server.signIn('coordinator');
  await ask('GET', `/api/rounds/${id}`, undefined, undefined, { as: stranger.cookie, status: 404 });
  expect((await ask('GET', '/api/rounds', RoundList, undefined, { as: stranger.cookie })).rounds).toEqual([]);
});

test('published and given by a doctor, its sessions stand in the ledger; the effect of the plan leaves them out and stays what it was', async () => {
  const { id, version } = await solved({
    ...draft,
    name: 'Compté une fois',
    from: addDays(from, 28),
    to: addDays(from, 41),
  });
  const before = await ask('GET', `/api/rounds/${id}/effect`, RoundEffect);
  await ask('POST', `/api/rounds/${id}/publish`, RoundPublication, { version });
  const query = (text: string, values: unknown[]) => server.database.ownerPool.query(text, values);
  const { rows } = await query(
    `insert into clinician (organisation, name, profession, content, updated_by)
     values ($1, 'Dr Martin', 'general-practitioner', '{}', 'x') returning id`,
    [organisation],
  );
  await query('update care_session set clinician = $2 where origin_id = $1', [id, rows[0].id]);
  await followSessions(server.database, { organisation, by: 'x' });
  const entries = await query(`select count(*)::int as count from session_entry where source = 'round ' || $1`, [id]);
  expect(entries.rows[0].count).toBe(2);
  const after = await ask('GET', `/api/rounds/${id}/effect`, RoundEffect);
  expect(after.communes).toEqual(before.communes);
  expect(after.lifted).toEqual(before.lifted);
});

import http from 'node:http';
import { SlotAnswer } from '@maillage/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CareServer, hoursAhead, patient, plan, startCareServer } from './testing/careServer.ts';

/** Real HTTP, a connection per client, all at once. */
let server: CareServer;
let origin: string;
beforeAll(async () => {
  server = await startCareServer();
  origin = await server.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => server?.stop());

const CLIENTS = 200;
const names = Array.from(
  { length: CLIENTS },
  (_, at) => `Racer ${String.fromCharCode(97 + (at % 26), 97 + Math.floor(at / 26))}`,
);

test('200 clients for 20 slots: 20 booked, 180 told that the slot is taken, and 20 appointments that do not overlap', async () => {
  const [start, end] = [hoursAhead(24), hoursAhead(29)];
  const session = await server.session(start, end);
  const slots = (await server.resident('GET', `/api/care/slots?session=${session}`, SlotAnswer)).sessions[0]!.slots;
  expect(slots).toHaveLength(20);
  const answers = await Promise.all(
    names.map((familyName, at) => order({ session, startsAt: slots[at % 20], patient: patient({ familyName }) })),
  );
  expect(counted(answers)).toEqual({ '201': 20, '409 care/slot-taken': 180 });
  const { rows } = await server.database.ownerPool.query(
    `select count(*)::int as booked, count(distinct starts_at)::int as slots from appointment where session = $1 and state = 'booked'`,
    [session],
  );
  expect(rows).toEqual([{ booked: 20, slots: 20 }]);
  const left = await server.resident('GET', `/api/care/slots?session=${session}`, SlotAnswer);
  expect(left.sessions.flatMap((one) => one.slots)).toEqual([]);
});

test('8 places, 3 kept for patients without doctor: of 200 who have one, 5 are booked whatever they choose, then 3 who have none', async () => {
  const session = await server.session(hoursAhead(40), hoursAhead(42), {
    plan: plan({ quotas: [{ kind: 'unattached', places: 3, releaseHours: null }] }),
  });
  const slots = (await server.resident('GET', `/api/care/slots?session=${session}`, SlotAnswer)).sessions[0]!.slots;
  const race = (attendingDoctor: string) =>
    Promise.all(
      names.map((familyName, at) =>
        order({
          session,
          startsAt: slots[at % 8],
          attendingDoctor,
          patient: patient({ familyName: `${familyName} ${attendingDoctor}` }),
        }),
      ),
    );
  expect(counted(await race('available'))['201']).toBe(5);
  expect(counted(await race('none'))['201']).toBe(3);
  const { rows } = await server.database.ownerPool.query(
    `select quota, count(*)::int as n from appointment where session = $1 group by quota order by quota`,
    [session],
  );
  expect(rows).toEqual([
    { quota: 'unattached', n: 3 },
    { quota: null, n: 5 },
  ]);
});

test('one person sends the same request 50 times: one appointment, 50 times the same answer', async () => {
  const session = await server.session(hoursAhead(50), hoursAhead(51));
  const body = { session, startsAt: hoursAhead(50).toISOString(), patient: patient() };
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => order(body, { 'idempotency-key': 'the-same-key-of-a-phone' })),
  );
  expect(counted(answers)).toEqual({ '201': 50 });
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
});

test('nobody without rights writes an appointment beside the functions, not even outside a session', async () => {
  const insert = `insert into appointment (id, organisation, session, patient, starts_at, ends_at, visit, channel)
    select gen_random_uuid(), organisation, session, patient, ends_at + interval '1 day', ends_at + interval '25 hours', visit, 'web' from appointment limit 1`;
  await expect(server.database.appPool.query(insert)).rejects.toMatchObject({ code: '42501' });
  await expect(server.database.ownerPool.query(insert)).rejects.toMatchObject({ constraint: 'appointment_in_session' });
  const twice = insert.replaceAll(/ends_at \+ interval '1 day', ends_at \+ interval '25 hours'/g, 'starts_at, ends_at');
  await expect(server.database.ownerPool.query(twice)).rejects.toMatchObject({ constraint: 'appointment_once' });
});

function counted(answers: readonly { status: number; text: string }[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { status, text } of answers) {
    const name = status === 201 ? '201' : `${status} ${JSON.parse(text).error?.code}`;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

function order(body: object, headers: Record<string, string> = {}): Promise<{ status: number; text: string }> {
  const payload = JSON.stringify({ visit: 'consultation', reason: '', ...body });
  return new Promise((resolve, reject) => {
    const request = http.request(
      `${origin}/api/care/appointments`,
      { method: 'POST', agent: false, headers: { 'content-type': 'application/json', ...headers } },
      async (answer) => {
        let text = '';
        for await (const chunk of answer) text += chunk;
        resolve({ status: answer.statusCode!, text });
      },
    );
    request.on('error', reject);
    request.end(payload);
  });
}

import { Campaign, CampaignList, ErrorAnswer, MyAvailability } from '@maillage/contract';
import { addDays } from '@maillage/units';
import { type Static, type TSchema, Type } from 'typebox';
import { Value } from 'typebox/value';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { atlasOf } from '../../atlas/holder.ts';
import { loadSmallCountry } from '../../atlas/testing/smallCountry.ts';
import { clinicianId } from '../../demo/care.ts';
import { today } from '../../ledger/today.ts';
import { type TestServer, testServer } from '../../testing/testServer.ts';
import { sendDueRequests } from './sendDueRequests.ts';

const address = 'https://maillage.exemple.fr';
let server: TestServer;
let cookie: string;
beforeAll(async () => {
  server = await testServer({ publicUrl: address });
  await loadSmallCountry(server.database);
  await atlasOf(server.database).reload();
  cookie = await server.cookieOf('coordinator');
});
beforeEach(() => server.database.ownerPool.query('truncate availability_campaign cascade; delete from mail'));
afterAll(() => server?.stop());

async function ask<T extends TSchema>(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  url: string,
  schema: T,
  { status = 200, payload, anonymous = false }: { status?: number; payload?: object; anonymous?: boolean } = {},
): Promise<Static<T>> {
  const headers = anonymous ? {} : { cookie };
  const answer = await server.app.inject({ method, url, headers, ...(payload && { payload }) });
  expect(answer.statusCode, answer.body).toBe(status);
  return Value.Parse(schema, answer.json());
}
const draft = {
  from: addDays(today(), 30),
  through: addDays(today(), 110),
  deadline: addDays(today(), 10),
  message: 'Pensez à l’hiver.',
  reminders: 2,
  reminderDays: 3,
  // the first has an address, the third telephones
  clinicians: [clinicianId(1), clinicianId(2), clinicianId(3)],
};
const campaigns = '/api/availability/campaigns';
const start = (change: Partial<typeof draft> = {}) =>
  ask('POST', campaigns, Campaign, { status: 201, payload: { ...draft, ...change } });
const mails = async () =>
  (
    await server.database.ownerPool.query<{ recipient: string; subject: string; text: string }>(
      'select recipient, subject, text from mail order by created_at',
    )
  ).rows;
const tokenIn = (text: string) => /mes-disponibilites#(\S+)/.exec(text)![1]!;
const daysPass = (days: number) =>
  server.database.ownerPool.query(`update availability_request set asked_at = asked_at - make_interval(days => $1)`, [
    days,
  ]);

test('who has an address is asked by mail with a personal link; who has none is shown to be telephoned', async () => {
  const { requests } = await start();
  const of = (number: number) => requests.find(({ clinician }) => clinician === clinicianId(number))!;
  expect(of(1)).toMatchObject({ email: 'medecin@demo.maillage.example', reminded: 0, answeredAt: null });
  expect(of(1).askedAt).not.toBeNull();
  expect(of(3)).toMatchObject({ email: null, askedAt: null, mail: null });
  const sent = await mails();
  expect(sent.map(({ recipient }) => recipient).sort()).toEqual([
    'fictif-01@demo.maillage.example',
    'medecin@demo.maillage.example',
  ]);
  expect(sent[0]!.text).toContain('Pensez à l’hiver.');
  const token = tokenIn(sent.find(({ recipient }) => recipient.startsWith('medecin'))!.text);
  const mine = await ask('GET', `/api/availability/link/${token}`, MyAvailability, { anonymous: true });
  expect(mine).toMatchObject({
    clinician: { id: clinicianId(1) },
    asked: { deadline: draft.deadline, message: draft.message },
  });
  const { rows } = await server.database.ownerPool.query('select 1 from availability_link where token_hash = $1', [
    token,
  ]);
  expect(rows).toEqual([]);
});

test('reminders go to who has not answered, every three days, twice, and stop at an answer', async () => {
  await start();
  const link = `/api/availability/link/${tokenIn((await mails()).find(({ recipient }) => recipient.startsWith('fictif'))!.text)}`;
  expect(await sendDueRequests(server.app)).toBe(0);
  await daysPass(4);
  expect(await sendDueRequests(server.app)).toBe(2);
  expect((await mails()).filter(({ subject }) => subject.startsWith('Rappel'))).toHaveLength(2);

  const { content, version } = await ask('GET', link, MyAvailability, { anonymous: true });
  const answered = await ask('PUT', link, MyAvailability, { anonymous: true, payload: { content, version } });
  expect(answered.asked).toBeNull();
  await daysPass(4);
  expect(await sendDueRequests(server.app)).toBe(1);
  await daysPass(4);
  expect(await sendDueRequests(server.app)).toBe(0);
  const { requests } = (await ask('GET', campaigns, CampaignList)).campaigns[0]!;
  expect(requests.map(({ reminded, answeredBy }) => [reminded, answeredBy])).toEqual(
    expect.arrayContaining([
      [2, null],
      [1, 'link'],
      [0, null],
    ]),
  );
});

test('what the coordination enters on the telephone is an answer too', async () => {
  const { id } = await start();
  const url = `/api/availability/of/${clinicianId(3)}`;
  const { content, version } = await ask('GET', url, MyAvailability);
  await ask('PUT', url, MyAvailability, { payload: { content, version } });
  const { requests } = await ask('POST', `${campaigns}/${id}/close`, Campaign);
  expect(requests.find(({ clinician }) => clinician === clinicianId(3))).toMatchObject({ answeredBy: 'coordinator' });
});

test('nobody is reminded of a closed campaign nor after its deadline; reopened, they are', async () => {
  const { id } = await start();
  await daysPass(4);
  await ask('POST', `${campaigns}/${id}/close`, Campaign);
  expect(await sendDueRequests(server.app)).toBe(0);
  await ask('POST', `${campaigns}/${id}/remind`, ErrorAnswer, { status: 404 });
  await ask('POST', `${campaigns}/${id}/reopen`, Campaign);
  await server.database.ownerPool.query('update availability_campaign set deadline = current_date - 1');
  expect(await sendDueRequests(server.app)).toBe(0);
  await server.database.ownerPool.query('update availability_campaign set deadline = current_date + 5');
  expect(await sendDueRequests(server.app)).toBe(2);
});

test('two hosts at once send each mail once', async () => {
  await start();
  await daysPass(4);
  const counts = await Promise.all([1, 2, 3].map(() => sendDueRequests(server.app)));
  expect(counts.reduce((sum, count) => sum + count)).toBe(2);
  expect(await mails()).toHaveLength(4);
});

test('a mail that fails is seen beside who was asked', async () => {
  const { id } = await start();
  await server.database.ownerPool.query(
    "update mail set state = 'failed', last_error = '550 inconnu' where recipient like 'medecin%'",
  );
  const { requests } = await ask('POST', `${campaigns}/${id}/close`, Campaign);
  expect(requests.find(({ clinician }) => clinician === clinicianId(1))).toMatchObject({
    mail: 'failed',
    mailError: '550 inconnu',
  });
});

test('a deadline past or after the period, nobody, or somebody unknown is refused and nothing leaves', async () => {
  const refused = async (change: Partial<typeof draft>, status = 422) =>
    (await ask('POST', campaigns, ErrorAnswer, { status, payload: { ...draft, ...change } })).error.code;
  expect(await refused({ deadline: addDays(today(), -1) })).toBe('availability/deadline-past');
  expect(await refused({ deadline: addDays(draft.through, 1) })).toBe('availability/deadline-past');
  expect(await refused({ clinicians: [] })).toBe('availability/nobody-asked');
  expect(await refused({ clinicians: ['00000000-0000-4000-8000-0000000000ff'] }, 404)).toBe('care/clinician-unknown');
  expect(await mails()).toEqual([]);
});

test('a link given by hand opens until it is revoked', async () => {
  const given = await ask('POST', `/api/availability/of/${clinicianId(3)}/link`, Type.Object({ url: Type.String() }), {
    status: 201,
  });
  const url = `/api/availability/link/${tokenIn(given.url)}`;
  await ask('GET', url, MyAvailability, { anonymous: true });
  await ask('DELETE', `/api/availability/of/${clinicianId(3)}/link`, Type.Object({ revoked: Type.Literal(1) }));
  await ask('GET', url, ErrorAnswer, { anonymous: true, status: 404 });
});

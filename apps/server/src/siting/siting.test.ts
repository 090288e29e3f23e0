import { setTimeout as sleep } from 'node:timers/promises';
import { Siting, type SitingQuestion } from '@maillage/contract';
import { Value } from 'typebox/value';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SmallServer, startSmallServer } from '../atlas/testing/smallServer.ts';

let server: SmallServer;
let cookie: string;
let organisation: string;
beforeAll(async () => {
  server = await startSmallServer();
  ({ cookie, organisation } = await server.signIn('coordinator'));
});
afterAll(() => server.stop());

const question: Partial<SitingQuestion> = {
  territory: 'departement-62',
  objective: 'people-lifted',
  sites: 1,
  sizes: [{ fte: 0.2, cost: 20_000 }],
};

async function ask(changes: Partial<SitingQuestion> = {}, as = cookie) {
  return server.request({
    method: 'POST',
    url: '/api/siting',
    headers: { cookie: as },
    payload: { ...question, ...changes },
  });
}

async function answerOf(changes: Partial<SitingQuestion> = {}) {
  const asked = await ask(changes);
  expect([200, 202], asked.body).toContain(asked.statusCode);
  for (;;) {
    const found = (await server.request({ url: `/api/siting/${asked.json().id}`, headers: { cookie } })).json();
    expect([...Value.Errors(Siting, found)].slice(0, 3)).toEqual([]);
    if (found.answer) return { ...(found as Siting), answer: found.answer as NonNullable<Siting['answer']> };
    await sleep(50);
  }
}

test('a fifth of a doctor: 1,080 / 1,600 = 0.675 more for both villages, 2.0 + 0.675 > 2.5: 500 people lifted', async () => {
  const { answer } = await answerOf();
  expect(answer).toMatchObject({ objective: 500, before: 0, bound: 500, optimal: true, gap: 0, supply: 1080 });
  expect(answer.lifted).toEqual({ people: 500, communes: 1 });
  expect(answer.was).toMatchObject({ underPeople: 500, missing: 300, worst: 2 });
  expect(answer.becomes).toMatchObject({ underPeople: 0, missing: 0 });
  const berlin = answer.communes.find(({ code }) => code === '62002')!;
  expect(berlin.after - berlin.before).toBeCloseTo(0.675, 9);
  // both villages reach each other within ten minutes: the other one would do as well
  expect(answer.sites[0]!.alternatives).toMatchObject([{ objective: 500 }]);
  expect(answer.curve).toEqual([{ sites: 1, objective: 500 }]);
});

test('a tenth is not enough to lift, but fills 600 × 0.3375 = 202.5 of the 300 missing consultations', async () => {
  const sizes = [{ fte: 0.1, cost: 10_000 }];
  expect((await answerOf({ sizes })).answer).toMatchObject({ objective: 0, optimal: true });
  const { answer } = await answerOf({ sizes, objective: 'deficit' });
  expect(answer.before).toBeCloseTo(300, 6);
  expect(answer.objective).toBeCloseTo(97.5, 6);
});

test('forced and forbidden communes are kept to, a former code counts as its heir', async () => {
  expect((await answerOf({ forbidden: ['62001'] })).answer.sites[0]).toMatchObject({ code: '62002', forced: false });
  expect((await answerOf({ forced: ['62900'] })).answer.sites[0]).toMatchObject({ code: '62002', forced: true });
  // one doctor practises in Aubigny, none in Berlin
  expect((await answerOf({ where: 'existing' })).answer.sites[0]!.code).toBe('62001');
  expect((await answerOf({ where: 'new' })).answer.sites[0]!.code).toBe('62002');
});

test('the same question finds its answer again; another organisation does not see it', async () => {
  const first = await answerOf();
  const again = await ask();
  expect(again.statusCode).toBe(200);
  expect(again.json()).toMatchObject({ id: first.id, answer: { objective: 500 } });
  const reader = await server.signIn('reader', organisation);
  const url = `/api/siting/${first.id}`;
  expect((await server.request({ url, headers: { cookie: reader.cookie } })).statusCode).toBe(200);
  const stranger = await server.signIn('coordinator');
  const hidden = await server.request({ url, headers: { cookie: stranger.cookie } });
  expect(hidden.json().error.code).toBe('siting/unknown');
  expect((await ask({}, reader.cookie)).statusCode).toBe(403);
});

test.each([
  [{ sites: 3 }, 'siting/too-many', { value: 3, limit: 2 }],
  [{ sites: 1.5 }, 'siting/number-invalid', { value: 1.5 }],
  [{ sizes: [{ fte: 0, cost: 1 }] }, 'siting/size-invalid', {}],
  [{ budget: 5000 }, 'siting/budget-allows-nothing', { value: 20_000, limit: 5000 }],
  [{ forced: ['62001'], forbidden: ['62001'] }, 'siting/forced-and-forbidden', { value: 'Aubigny' }],
  [{ forced: ['59001'] }, 'siting/commune-outside', { communes: ['59001'] }],
  [{ territory: 'departement-6' }, 'territory/unknown', {}],
] satisfies [Partial<SitingQuestion>, string, object][])('%j is refused as %s', async (changes, code, details) => {
  const { error } = (await ask(changes)).json();
  expect(error.code).toBe(code);
  expect(error.details).toMatchObject(details);
});

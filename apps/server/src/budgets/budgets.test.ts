import {
  type BudgetDraft,
  BudgetList,
  BudgetVersions,
  ErrorAnswer,
  OneBudget,
  type Role,
  roles,
  SavedBudget,
} from '@maillage/contract';
import type { Static, TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { atlasOf } from '../atlas/holder.ts';
import { loadSmallCountry } from '../atlas/testing/smallCountry.ts';
import { type TestServer, testServer } from '../testing/testServer.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
  await loadSmallCountry(server.database);
  await atlasOf(server.database).reload();
});
beforeEach(async () => void (await server.database.ownerPool.query('truncate budget_version, budget')));
afterAll(() => server?.stop());

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
const draft: BudgetDraft = {
  name: 'Centre d’Aubigny',
  kind: 'health-centre',
  commune: '62001',
  values: { doctors: 3, actPrice: 30 },
  gain: { consultations: 9000, people: 3200, label: 'Scénario « centre »' },
};
const someId = '00000000-0000-4000-8000-000000000000';

async function send(who: Role | undefined, method: Method, url: string, payload?: object) {
  const cookie = who && (await server.cookieOf(who));
  return server.app.inject({ method, url, ...(payload && { payload }), ...(cookie && { headers: { cookie } }) });
}

async function ask<Schema extends TSchema>(
  method: Method,
  url: string,
  schema: Schema,
  payload?: object,
  {
    who = 'coordinator',
    status = method === 'POST' && url === '/api/budgets' ? 201 : 200,
  }: { who?: Role; status?: number } = {},
): Promise<Static<Schema>> {
  const answer = await send(who, method, url, payload);
  expect(answer.statusCode, answer.body).toBe(status);
  expect([...Value.Errors(schema, answer.json())].slice(0, 2)).toEqual([]);
  return answer.json();
}
const save = (body = draft) => ask('POST', '/api/budgets', SavedBudget, body);

test('a budget is saved, read by every member, and says where it is', async () => {
  const { id } = await save();
  for (const who of roles) {
    const { budget, editable } = await ask('GET', `/api/budgets/${id}`, OneBudget, undefined, { who });
    expect(budget).toMatchObject({ draft, version: 1, communeName: 'Aubigny' });
    expect(editable).toBe(who === 'coordinator');
    expect((await ask('GET', '/api/budgets', BudgetList, undefined, { who })).budgets).toHaveLength(1);
  }
});

test('each change is a version; an earlier one becomes the next', async () => {
  const { id } = await save();
  const dearer = { ...draft, values: { doctors: 4 } };
  expect(await ask('PUT', `/api/budgets/${id}`, SavedBudget, { draft: dearer, version: 1 })).toMatchObject({
    version: 2,
  });
  const { versions } = await ask('GET', `/api/budgets/${id}/versions`, BudgetVersions);
  expect(versions.map(({ number, draft: { values } }) => [number, values['doctors']])).toEqual([
    [2, 4],
    [1, 3],
  ]);
  expect(await ask('POST', `/api/budgets/${id}/versions/1/restore`, SavedBudget)).toMatchObject({ version: 3, draft });
  await ask('POST', `/api/budgets/${id}/versions/9/restore`, ErrorAnswer, undefined, { status: 404 });
});

test('of two writers the second is told, and shown what the first wrote', async () => {
  const { id } = await save();
  const mine = { ...draft, name: 'La mienne' };
  await ask('PUT', `/api/budgets/${id}`, SavedBudget, { draft: mine, version: 1 });
  const { error } = await ask('PUT', `/api/budgets/${id}`, ErrorAnswer, { draft, version: 1 }, { status: 409 });
  expect(error).toMatchObject({ code: 'budget/changed-meanwhile', details: { current: { version: 2, draft: mine } } });
});

test('deleted, it is gone for everybody; brought back, it is what it was', async () => {
  const { id } = await save();
  expect((await send('coordinator', 'DELETE', `/api/budgets/${id}`)).statusCode).toBe(204);
  expect((await ask('GET', '/api/budgets', BudgetList)).budgets).toEqual([]);
  await ask('PUT', `/api/budgets/${id}`, ErrorAnswer, { draft, version: 1 }, { status: 404 });
  await ask('DELETE', `/api/budgets/${id}`, ErrorAnswer, undefined, { status: 404 });
  expect(await ask('POST', `/api/budgets/${id}/restore`, SavedBudget)).toMatchObject({ id, draft, version: 1 });
});

test('a budget that cannot be is refused with all its problems, and nothing is written', async () => {
  const impossible = { ...draft, values: { doctors: 0, rent: -1, rampMonths: 80 } };
  const { error } = await ask('POST', '/api/budgets', ErrorAnswer, impossible, { status: 422 });
  expect(error.code).toBe('budget/no-doctor');
  expect(error.details?.['problems']).toHaveLength(3);
  await ask('POST', '/api/budgets', ErrorAnswer, { ...draft, kind: 'hospital' }, { status: 422 });
  await ask('POST', '/api/budgets', ErrorAnswer, { ...draft, commune: '99999' }, { status: 404 });
  expect((await ask('GET', '/api/budgets', BudgetList)).budgets).toEqual([]);
});

test('no commune and no gain stay none', async () => {
  expect((await save({ ...draft, commune: null, gain: null })).draft).toMatchObject({ commune: null, gain: null });
});

test.each([
  ['POST', '/api/budgets', draft],
  ['PUT', `/api/budgets/${someId}`, { draft, version: 1 }],
  ['DELETE', `/api/budgets/${someId}`, undefined],
  ['POST', `/api/budgets/${someId}/restore`, undefined],
  ['POST', `/api/budgets/${someId}/versions/1/restore`, undefined],
] as const)('%s %s is for coordinators only', async (method, url, payload) => {
  for (const role of roles.filter((one) => one !== 'coordinator'))
    expect([role, (await send(role, method, url, payload)).statusCode]).toEqual([role, 403]);
  expect((await send(undefined, method, url, payload)).statusCode).toBe(401);
});

test.each([
  ['xlsx', 'PK'],
  ['pdf', '%PDF-'],
  ['csv', '\uFEFFLigne;Année 1'],
])('a visitor takes a budget home as %s', async (format, start) => {
  const answer = await send(undefined, 'POST', '/api/budgets/export', { draft, format, lang: 'fr' });
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['content-disposition']).toBe(`attachment; filename="centre-d-aubigny.${format}"`);
  expect(answer.body.startsWith(start)).toBe(true);
});

test('the CSV holds every line, cents with a comma, and what it rests on with its source', async () => {
  const { body } = await send(undefined, 'POST', '/api/budgets/export', { draft, format: 'csv', lang: 'fr' });
  const result = body.split('\r\n').find((line) => line.startsWith('Résultat;'))!;
  expect(result.split(';')).toHaveLength(1 + 5 + 60);
  expect(result).toMatch(/^Résultat;-?\d+(,\d{1,2})?;/);
  expect(body).toContain('# Tarif de la consultation = 30');
  expect(body).toContain('hypothèse à confirmer');
});

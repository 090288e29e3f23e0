import {
  ErrorAnswer,
  LedgerWritten,
  type Role,
  roles,
  Scenario,
  ScenarioBand,
  type ScenarioDraft,
  ScenarioEvaluation,
  ScenarioHistory,
  ScenarioList,
  ScenarioPlanned,
  ScenarioWritten,
} from '@maillage/contract';
import { baselineOf, decodeBasis, effectOf, evaluate } from '@maillage/scenario';
import type { InjectOptions } from 'fastify';
import type { Static, TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { atlasOf } from '../atlas/holder.ts';
import { loadSmallCountry } from '../atlas/testing/smallCountry.ts';
import { type TestServer, testServer } from '../testing/testServer.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
  await loadSmallCountry(server.database);
  await atlasOf(server.database).reload();
});
beforeEach(() =>
  server.database.ownerPool.query(
    'truncate scenario_promise, scenario_change, scenario, ledger_change, ledger_entry cascade',
  ),
);
afterAll(() => server?.stop());

/** Two FTE in Berlin: 8,440 / 1,600 = 5.275 more for Aubigny (3) and Berlin (2). */
const centre: ScenarioDraft = {
  name: 'Un centre à Berlin',
  profession: 'general-practitioner',
  date: '2027-06-30',
  territory: 'departement-62',
  changes: [{ id: 'a', kind: 'health-centre', commune: '62002', fte: 2 }],
};
type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

async function inject(role: Role | undefined, method: Method, url: string, payload?: object) {
  const cookie = role && (await server.cookieOf(role));
  const options: InjectOptions = { method, url, ...(payload && { payload }), ...(cookie && { headers: { cookie } }) };
  return server.app.inject(options);
}

async function ask<Schema extends TSchema>(
  role: Role | undefined,
  method: Method,
  url: string,
  schema: Schema,
  payload?: object,
  status = 200,
): Promise<Static<Schema>> {
  const answer = await inject(role, method, url, payload);
  expect(answer.statusCode, answer.body).toBe(status);
  const body = answer.json();
  expect([...Value.Errors(schema, body)].slice(0, 3)).toEqual([]);
  return body;
}

const create = async (draft = centre) =>
  (await ask('coordinator', 'POST', '/api/scenarios', ScenarioWritten, draft, 201)).scenario!;
const refused = async (method: Method, url: string, status: number, payload?: object, role: Role = 'coordinator') =>
  (await ask(role, method, url, ErrorAnswer, payload, status)).error;

describe('a scenario', () => {
  test('is written, told in figures, and listed', async () => {
    const { evaluation, ...scenario } = await create();
    expect(scenario).toMatchObject({
      draft: centre,
      version: 1,
      editable: true,
      canUndo: false,
      ledger: [],
      notices: [],
    });
    expect(evaluation.lifts).toMatchObject({
      low: { threshold: 2.5, lifted: { people: 500, communes: 1 } },
      high: { threshold: 4, lifted: { people: 1500, communes: 2 } },
    });
    expect(evaluation.communes).toEqual([
      { code: '62001', name: 'Aubigny', people: 1000, before: 3, after: 8.275 },
      { code: '62002', name: 'Berlin-en-Artois', people: 500, before: 2, after: 7.275 },
    ]);
    expect(evaluation.before.worst[0]).toEqual({ code: '62002', name: 'Berlin-en-Artois', people: 500, access: 2 });
    const { scenarios } = await ask('reader', 'GET', '/api/scenarios', ScenarioList);
    expect(scenarios).toMatchObject([
      { name: 'Un centre à Berlin', changes: 1, shared: false, headline: { supply: 8440, missing: -300 } },
    ]);
  });

  test('is changed, undone, redone; its history keeps every version', async () => {
    const { id } = await create();
    const draft: ScenarioDraft = { ...centre, changes: [{ id: 'a', kind: 'cabinet', commune: '62002', halfDays: 4 }] };
    const url = `/api/scenarios/${id}`;
    const changed = await ask('coordinator', 'PATCH', url, ScenarioWritten, { draft, version: 1 });
    expect(changed.scenario).toMatchObject({ draft, version: 2, canUndo: true });
    const undone = await ask('coordinator', 'POST', `${url}/undo`, ScenarioWritten);
    expect(undone.scenario).toMatchObject({ draft: centre, version: 3, canUndo: false, canRedo: true });
    const redone = await ask('coordinator', 'POST', `${url}/redo`, ScenarioWritten);
    expect(redone.scenario).toMatchObject({ draft, version: 4 });
    const { versions } = await ask('elected', 'GET', `${url}/history`, ScenarioHistory);
    expect(versions.map(({ kind, draft: version }) => [kind, version?.changes[0]?.kind])).toEqual([
      ['redo', 'cabinet'],
      ['undo', 'health-centre'],
      ['correct', 'cabinet'],
      ['add', 'health-centre'],
    ]);
    expect((await refused('PATCH', url, 409, { draft, version: 2 })).code).toBe('scenario/changed-meanwhile');
    await ask('coordinator', 'POST', `${url}/undo`, ScenarioWritten);
    expect((await refused('POST', `${url}/undo`, 409)).code).toBe('scenario/nothing-to-undo');
  });

  test('is duplicated and deleted, and a deletion is taken back', async () => {
    const { id } = await create();
    const copy = await ask(
      'coordinator',
      'POST',
      `/api/scenarios/${id}/duplicate`,
      ScenarioWritten,
      { name: 'Copie' },
      201,
    );
    expect(copy.scenario).toMatchObject({ draft: { ...centre, name: 'Copie' }, version: 1 });
    const { batch, scenario } = await ask('coordinator', 'DELETE', `/api/scenarios/${id}?version=1`, ScenarioWritten);
    expect(scenario).toBeNull();
    expect((await refused('GET', `/api/scenarios/${id}`, 404)).code).toBe('scenario/unknown');
    await ask('coordinator', 'POST', `/api/scenarios/${id}/undo?batch=${batch}`, ScenarioWritten);
    expect((await ask('coordinator', 'GET', `/api/scenarios/${id}`, Scenario)).draft).toEqual(centre);
  });

  test('shared, is read by anybody who holds its link, and by nobody once that is taken back', async () => {
    const { id } = await create();
    const { token } = (await inject('coordinator', 'PUT', `/api/scenarios/${id}/share`, { shared: true })).json();
    expect(token).toMatch(/^[\w-]{24}$/);
    const shared = await ask(undefined, 'GET', `/api/shared-scenarios/${token}`, Scenario);
    expect(shared).toMatchObject({ draft: centre, editable: false, shareToken: null, updatedBy: '' });
    const other = [...token].reverse().join('');
    expect((await inject(undefined, 'GET', `/api/shared-scenarios/${other}`)).statusCode).toBe(404);
    await inject('coordinator', 'PUT', `/api/scenarios/${id}/share`, { shared: false });
    expect((await inject(undefined, 'GET', `/api/shared-scenarios/${token}`)).statusCode).toBe(404);
  });
});

describe('the baseline', () => {
  const leaving = {
    commune: '62001',
    profession: 'general-practitioner',
    label: 'Dr Martin, secret',
    supply: 4236,
    from: null,
    to: '2027-01-01',
    replacesHeads: 1,
    certainty: 'declared',
  };

  test('holds the organisation’s ledger on the day, for its visitors too, without its labels', async () => {
    await inject('coordinator', 'POST', '/api/ledger/entries', leaving);
    const { id, ledger, evaluation } = await create();
    expect(ledger).toEqual([['62001', -4236]]);
    expect(evaluation.communes[1]).toMatchObject({ code: '62002', before: 0, after: 5.275 });
    const { token } = (await inject('coordinator', 'PUT', `/api/scenarios/${id}/share`, { shared: true })).json();
    const visited = await inject(undefined, 'GET', `/api/shared-scenarios/${token}`);
    expect(visited.json()).toMatchObject({ ledger, evaluation });
    expect(visited.body).not.toContain('secret');
    // before the retirement nothing has changed yet
    const earlier = await create({ ...centre, date: '2026-12-31' });
    expect(earlier.ledger).toEqual([]);
  });

  test('comes to the browser as one file from which it computes what the server does, to the last bit', async () => {
    const answer = await inject(undefined, 'GET', '/api/scenarios/basis/general-practitioner');
    const again = await server.app.inject({
      url: '/api/scenarios/basis/general-practitioner',
      headers: { 'if-none-match': String(answer.headers.etag) },
    });
    expect(again.statusCode).toBe(304);
    const baseline = baselineOf(decodeBasis(answer.rawPayload));
    const { evaluation } = await create();
    const { access } = evaluate(baseline, effectOf(baseline, centre));
    for (const { code, after } of evaluation.communes) expect(access[baseline.codes.indexOf(code)]).toBe(after);
  });
});

describe('planned supply', () => {
  test('one click writes the ledger and keeps the promise; the effect is told beside it, and an undo takes it back', async () => {
    const { id, evaluation } = await create({ ...centre, date: '2026-01-01' });
    const plan = await ask('coordinator', 'POST', `/api/scenarios/${id}/plan`, ScenarioPlanned);
    expect(plan).toMatchObject({ entries: 1, left: 0 });
    const planned = await ask('coordinator', 'GET', `/api/scenarios/${id}`, Scenario);
    // the scenario does not stand on its own entries
    expect(planned.evaluation).toEqual(evaluation);
    expect(planned.promises).toMatchObject([
      { standing: 1, entries: 1, promised: { supply: 8440 }, actual: { supply: 8440 } },
    ]);
    expect(planned.promises[0]!.actual!.lifts).toEqual(planned.promises[0]!.promised.lifts);
    const card = (await inject('reader', 'GET', '/api/communes/62002/access')).json();
    expect(card.value).toBeCloseTo(7.275, 12);
    expect((await refused('POST', `/api/scenarios/${id}/plan`, 409)).code).toBe('scenario/planned-already');
    await ask('coordinator', 'POST', `/api/ledger/undo?batch=${plan.batch}`, LedgerWritten);
    const back = await ask('coordinator', 'GET', `/api/scenarios/${id}`, Scenario);
    expect(back.promises).toMatchObject([{ standing: 0, actual: null }]);
  });

  test('a departure promises what the ledger then does: 4,236 / 2,000 = 2.118 less in Calune, and no head is left twice', async () => {
    const leaves = (heads: number): ScenarioDraft => ({
      ...centre,
      date: '2026-01-01',
      territory: 'france',
      changes: [{ id: 'a', kind: 'doctor-leaves', commune: '59001', heads }],
    });
    const { id } = await create(leaves(1));
    await ask('coordinator', 'POST', `/api/scenarios/${id}/plan`, ScenarioPlanned);
    const { promises } = await ask('coordinator', 'GET', `/api/scenarios/${id}`, Scenario);
    expect(promises).toMatchObject([{ promised: { supply: -4236 }, actual: { supply: -4236 } }]);
    expect(promises[0]!.actual!.lifts).toEqual(promises[0]!.promised.lifts);
    const card = (await inject('reader', 'GET', '/api/communes/59001/access')).json();
    expect(card.value).toBeCloseTo(4.2 - 2.118, 12);
    const error = await refused('POST', '/api/scenarios', 422, leaves(2));
    expect(error).toMatchObject({ code: 'scenario/more-than-there-is' });
  });

  test('a scenario of people or times only has nothing for the ledger', async () => {
    const { id } = await create({ ...centre, changes: [{ id: 'a', kind: 'travel-times', factor: 1.2 }] });
    expect((await refused('POST', `/api/scenarios/${id}/plan`, 422)).code).toBe('scenario/nothing-to-plan');
  });
});

describe('bad input', () => {
  const evaluateWith = (changes: ScenarioDraft['changes'], other: Partial<ScenarioDraft> = {}) => ({
    ...centre,
    ...other,
    changes,
  });

  test('a commune that has merged becomes today’s, and the answer says so', async () => {
    const scenario = await create(evaluateWith([{ id: 'a', kind: 'health-centre', commune: '62900', fte: 2 }]));
    expect(scenario.draft.changes[0]).toMatchObject({ commune: '62002' });
    expect(scenario.notices).toEqual([
      { kind: 'commune-merged', from: '62900', to: '62002', name: 'Berlin-en-Artois' },
    ]);
    expect(scenario.evaluation.lifts.low.lifted.people).toBe(500);
  });

  test.each([
    [[{ id: 'a', kind: 'health-centre', commune: '62002', fte: 0 }], 422, 'scenario/amount-zero', 'changes/0/fte'],
    [[{ id: 'a', kind: 'cabinet', commune: '99999', halfDays: 2 }], 404, 'commune/unknown', 'changes/0'],
    [[{ id: 'a', kind: 'cabinet', commune: '75056', halfDays: 2 }], 422, 'scenario/commune-split', 'changes/0'],
    [[{ id: 'a', kind: 'doctor-leaves', commune: '62002', heads: 1 }], 422, 'scenario/more-than-there-is', 'changes/0'],
    [
      [{ id: 'a', kind: 'msp', commune: '', newHeads: 1, movingIn: [] }],
      422,
      'scenario/no-commune',
      'changes/0/commune',
    ],
  ] as const)('%j answers %i %s at %s', async (changes, status, code, path) => {
    const error = await refused('POST', '/api/scenarios', status, evaluateWith([...changes]));
    expect(error).toMatchObject({ code, details: { path, problems: [{ code, path }] } });
    expect(error.message).not.toMatch(/\?|undefined/);
  });

  test.each([
    [{ date: '2019-01-01' }, 422, 'scenario/date-before-baseline'],
    [{ territory: 'departement-999' }, 404, 'territory/unknown'],
    [{ name: '' }, 422, 'scenario/name-missing'],
    [{ profession: 'wizard' as never }, 404, 'profession/unknown'],
  ])('%j answers %i %s', async (other, status, code) => {
    expect((await refused('POST', '/api/scenarios', status, evaluateWith(centre.changes, other))).code).toBe(code);
  });

  test('an unknown kind of change is a malformed request; nothing is written by any refusal', async () => {
    const changes = [{ id: 'a', kind: 'magic', commune: '62002' }] as never;
    expect((await refused('POST', '/api/scenarios', 400, evaluateWith(changes))).code).toBe('request/invalid');
    expect((await ask('reader', 'GET', '/api/scenarios', ScenarioList)).scenarios).toEqual([]);
  });
});

test('a draft is evaluated without being written, and its sensitivity band holds its central figures', async () => {
  const { lifts } = await ask('reader', 'POST', '/api/scenarios/evaluate', ScenarioEvaluation, centre);
  const band = await ask('reader', 'POST', '/api/scenarios/sensitivity', ScenarioBand, centre);
  expect(band.central.liftedLow).toBe(lifts.low.lifted.people);
  for (const name of ['liftedLow', 'liftedHigh', 'missing', 'gini'] as const) {
    expect(band.lowest[name]).toBeLessThanOrEqual(band.central[name]);
    expect(band.highest[name]).toBeGreaterThanOrEqual(band.central[name]);
  }
  expect((await ask('reader', 'GET', '/api/scenarios', ScenarioList)).scenarios).toEqual([]);
});

test('members read, coordinators write, the others may not', async () => {
  const { id } = await create();
  const writes = [
    ['POST', '/api/scenarios', centre],
    ['PATCH', `/api/scenarios/${id}`, { draft: centre, version: 1 }],
    ['POST', `/api/scenarios/${id}/duplicate`, { name: 'x' }],
    ['POST', `/api/scenarios/${id}/undo`, undefined],
    ['PUT', `/api/scenarios/${id}/share`, { shared: true }],
    ['POST', `/api/scenarios/${id}/plan`, undefined],
    ['DELETE', `/api/scenarios/${id}?version=1`, undefined],
  ] as const;
  for (const role of roles.filter((one) => one !== 'coordinator')) {
    expect((await inject(role, 'GET', `/api/scenarios/${id}`)).statusCode).toBe(200);
    for (const [method, url, payload] of writes)
      expect((await inject(role, method, url, payload)).statusCode).toBe(403);
  }
  for (const [method, url, payload] of writes)
    expect((await inject(undefined, method, url, payload)).statusCode).toBe(401);
  expect((await inject(undefined, 'GET', `/api/scenarios/${id}`)).statusCode).toBe(401);
});

import {
  CommuneAccess,
  ErrorAnswer,
  Ledger,
  type LedgerDraft,
  LedgerEffect,
  LedgerHistory,
  LedgerWritten,
} from '@maillage/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type LedgerServer, type Person, startLedgerServer } from './testing/ledgerServer.ts';

let server: LedgerServer;
beforeAll(async () => {
  server = await startLedgerServer();
});
beforeEach(() => server.clear());
afterAll(() => server?.stop());

/** The only doctor of Aubigny, whom the register counts for 4,236 consultations a year. */
const retirement: LedgerDraft = {
  commune: '62001',
  profession: 'general-practitioner',
  label: 'Dr Martin, retraite en juin',
  supply: 4236,
  from: null,
  to: '2027-06-30',
  replacesHeads: 1,
  certainty: 'declared',
  birthYear: 1962,
  note: 'vu le 3 novembre',
};
const ledger = (person: Person, query = '') =>
  server.ask(person, { method: 'GET', url: `/api/ledger?territory=departement-62${query}` }, Ledger);
const add = (person: Person, draft: LedgerDraft) =>
  server.ask(person, { method: 'POST', url: '/api/ledger/entries', payload: draft }, LedgerWritten, 201);
const refused = (
  person: Person | undefined,
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  url: string,
  status: number,
  payload?: object,
) => server.ask(person, { method, url, ...(payload && { payload }) }, ErrorAnswer, status).then(({ error }) => error);
const undo = (person: Person) => server.ask(person, { method: 'POST', url: '/api/ledger/undo' }, LedgerWritten);
const accessOf = async (person: Person | undefined, code: string) =>
  (await server.ask(person, { method: 'GET', url: `/api/communes/${code}/access` }, CommuneAccess)).value;

describe('what the ledger shows', () => {
  test('without entries it is the register: one doctor of Aubigny, 30 % of whose access is over 60', async () => {
    expect(await ledger('claire')).toMatchObject({
      registerYear: 2021,
      supplyPerRegisteredHead: 4236,
      supplyPerNewcomer: 5400,
      entries: [],
      register: [{ commune: '62001', communeName: 'Aubigny', heads: 1, supply: 4236, total: 4236, replacedHeads: 0 }],
      totals: { supply: 4236, registered: 4236, professionals: 1, ageBasis: { over65: { published: 1 } } },
      editable: true,
      canUndo: false,
    });
    const { totals } = await ledger('claire');
    expect(totals.shareOver60).toBeCloseTo(0.3, 12);
    expect(totals.shareOver65).toBeCloseTo(0.2, 12);
  });

  test('on a date before and after the retirement, the supply is what it was and what it will be', async () => {
    await add('claire', retirement);
    const on = async (date: string) => (await ledger('claire', `&date=${date}`)).totals;
    expect(await on('2027-06-29')).toMatchObject({ supply: 4236, professionals: 1 });
    expect(await on('2027-06-30')).toMatchObject({ supply: 0, professionals: 0 });
    const { steps } = await ledger('claire', '&date=2027-01-01');
    expect(steps).toEqual([
      { from: '2027-01-01', supply: 4236 },
      { from: '2027-06-30', supply: 0 },
    ]);
  });

  test('a birth year says more than the published share, and the answer says so', async () => {
    await add('claire', retirement);
    expect((await ledger('claire', '&date=2027-01-01')).totals).toMatchObject({
      shareOver60: 1,
      shareOver65: 1,
      ageBasis: { over60: { birthYears: 1, published: 0 } },
    });
  });

  test('a reader sees the entry without birth year nor note, and may not write', async () => {
    await add('claire', retirement);
    const { entries, editable } = await ledger('rose');
    expect(editable).toBe(false);
    expect(entries[0]).toMatchObject({ label: retirement.label, updatedBy: 'Claire L.' });
    expect(entries[0]).not.toHaveProperty('birthYear');
    expect(entries[0]).not.toHaveProperty('note');
    expect((await refused('rose', 'POST', '/api/ledger/entries', 403, retirement)).code).toBe('identity/forbidden');
  });

  test('another organisation sees the register only, and nobody without account sees the ledger', async () => {
    await add('claire', retirement);
    expect(await ledger('anne')).toMatchObject({ entries: [], totals: { supply: 4236 } });
    expect((await refused(undefined, 'GET', '/api/ledger', 401)).code).toBe('identity/required');
  });

  test.each([
    ['territory=departement-6', 404, 'territory/unknown'],
    ['profession=wizard', 404, 'profession/unknown'],
    ['date=2027-02-29', 422, 'ledger/date-invalid'],
    ['date=demain', 400, 'request/invalid'],
  ])('GET /api/ledger?%s answers %i %s', async (query, status, code) => {
    expect((await refused('claire', 'GET', `/api/ledger?${query}`, status)).code).toBe(code);
  });
});

describe('the effect of an entry', () => {
  const preview = (payload: object) =>
    server.ask('claire', { method: 'POST', url: '/api/ledger/preview', payload }, LedgerEffect);

  test('the retirement takes 4,236 / 1,600 = 2.6475 consultations from both villages; Aubigny’s 1,000 people fall under 2.5', async () => {
    expect(await preview({ draft: retirement })).toEqual({
      date: '2027-06-30',
      profession: 'general-practitioner',
      unit: 'consultations',
      communes: [
        { code: '62001', name: 'Aubigny', population: 1000, before: 3, after: expect.closeTo(0.3525, 9) },
        { code: '62002', name: 'Berlin-en-Artois', population: 500, before: 2, after: 0 },
      ],
      people: 1500,
      crossing: { threshold: 2.5, lifted: 0, dropped: 1000 },
      consultations: -4236,
    });
  });

  test('an arrival with 3,200 consultations gives 2 to both, and lifts Berlin’s 500 people', async () => {
    const arrival = { ...retirement, commune: '62002', supply: 3200, to: null, replacesHeads: 0 };
    const effect = await preview({ draft: arrival });
    expect(effect.communes.map(({ code, after }) => [code, after])).toEqual([
      ['62001', 5],
      ['62002', 4],
    ]);
    expect(effect).toMatchObject({ crossing: { lifted: 500, dropped: 0 }, consultations: 3200 });
  });

  test('a temporary cabinet is looked at on the day it opens, unless another is asked for', async () => {
    const cabinet = { ...retirement, from: '2027-01-04', to: '2028-01-03', replacesHeads: 0 };
    expect(await preview({ draft: cabinet })).toMatchObject({ date: '2027-01-04', consultations: 4236 });
    expect(await preview({ draft: cabinet, date: '2028-01-03' })).toMatchObject({ consultations: 0, communes: [] });
  });

  test('removing an entry is the opposite of adding it', async () => {
    const [entry] = (await add('claire', retirement)).entries;
    expect(await preview({ entry: entry!.id, draft: null })).toMatchObject({
      date: '2027-06-30',
      consultations: 4236,
      crossing: { lifted: 1000, dropped: 0 },
    });
  });

  test('looking writes nothing', async () => {
    await preview({ draft: retirement });
    expect((await ledger('claire')).entries).toEqual([]);
  });

  test('a doctor who is not there cannot leave', async () => {
    const error = await refused('claire', 'POST', '/api/ledger/preview', 422, {
      draft: { ...retirement, commune: '62002' },
    });
    expect(error).toMatchObject({ code: 'ledger/no-head-left', details: { commune: 'Berlin-en-Artois', left: '0' } });
  });
});

describe('writing', () => {
  test('what is displayed moves for the organisation and nobody else, and an undo brings it back exactly', async () => {
    const before = [await accessOf('claire', '62001'), await accessOf('claire', '62002')];
    expect(before).toEqual([3, 2]);
    await add('claire', { ...retirement, to: '2020-01-01', birthYear: 1950 });
    expect([await accessOf('claire', '62001'), await accessOf('rose', '62002')]).toEqual([
      expect.closeTo(0.3525, 9),
      0,
    ]);
    expect([await accessOf('anne', '62001'), await accessOf(undefined, '62001')]).toEqual([3, 3]);
    await undo('claire');
    expect([await accessOf('claire', '62001'), await accessOf('claire', '62002')]).toEqual(before);
  });

  test('every field comes back as it was written, dates left open included', async () => {
    const open: LedgerDraft = { ...retirement, from: null, to: null, heads: 0 };
    const [entry] = (await add('claire', open)).entries;
    expect(entry).toMatchObject({ ...open, version: 1, active: true, communeName: 'Aubigny' });
  });

  test('a draft with several problems is refused with all of them', async () => {
    const wrong = { ...retirement, commune: '99999', label: '  ', from: '2027-02-30', replacesHeads: 0 };
    const error = await refused('claire', 'POST', '/api/ledger/entries', 404, wrong);
    expect(error.code).toBe('commune/unknown');
    expect(error.details?.['problems']).toMatchObject([
      { code: 'commune/unknown', path: 'commune' },
      { code: 'ledger/label-missing', path: 'label' },
      { code: 'ledger/date-invalid', path: 'from', value: '2027-02-30' },
    ]);
    expect((await ledger('claire')).entries).toEqual([]);
  });

  test('the only doctor of Aubigny can be replaced once', async () => {
    await add('claire', retirement);
    expect((await refused('paul', 'POST', '/api/ledger/entries', 422, retirement)).code).toBe('ledger/no-head-left');
  });

  test('correct, end, remove, each with the version read; a stale one is refused with the entry as it stands', async () => {
    const [entry] = (await add('claire', { ...retirement, to: null })).entries;
    const at = `/api/ledger/entries/${entry!.id}`;
    const change = (method: 'PATCH' | 'POST', url: string, payload: object) =>
      server.ask('paul', { method, url, payload }, LedgerWritten);
    await change('PATCH', at, { ...retirement, to: null, supply: 4000, version: 1 });
    await change('POST', `${at}/end`, { to: '2027-09-01', version: 2 });
    const stale = await refused('claire', 'PATCH', at, 409, { ...retirement, version: 1 });
    expect(stale).toMatchObject({
      code: 'ledger/changed-meanwhile',
      details: { current: { supply: 4000, to: '2027-09-01', version: 3 } },
    });
    const gone = await server.ask('paul', { method: 'DELETE', url: `${at}?version=3` }, LedgerWritten);
    expect(gone).toMatchObject({ entries: [], removed: [entry!.id], canUndo: true });
    expect((await refused('paul', 'DELETE', `${at}?version=4`, 404)).code).toBe('ledger/unknown-entry');
    expect((await refused('paul', 'DELETE', '/api/ledger/entries/42?version=1', 404)).code).toBe(
      'ledger/unknown-entry',
    );
  });

  test('a correction without birth year or note takes them away', async () => {
    const [entry] = (await add('claire', retirement)).entries;
    const { birthYear, note, ...rest } = retirement;
    const payload = { ...rest, version: 1 };
    const written = await server.ask(
      'claire',
      { method: 'PATCH', url: `/api/ledger/entries/${entry!.id}`, payload },
      LedgerWritten,
    );
    expect(written.entries[0]).not.toHaveProperty('birthYear');
    expect(written.entries[0]).not.toHaveProperty('note');
  });

  test('undo and redo follow each other; nothing to undo is said', async () => {
    expect((await refused('claire', 'POST', '/api/ledger/undo', 409)).code).toBe('ledger/nothing-to-undo');
    const [entry] = (await add('claire', retirement)).entries;
    expect(await undo('claire')).toMatchObject({ removed: [entry!.id], canUndo: false, canRedo: true });
    const redone = await server.ask('claire', { method: 'POST', url: '/api/ledger/redo' }, LedgerWritten);
    expect(redone.entries[0]).toMatchObject({ ...retirement, id: entry!.id, version: 3 });
    expect((await refused('claire', 'POST', '/api/ledger/redo', 409)).code).toBe('ledger/nothing-to-redo');
    expect((await refused('paul', 'POST', '/api/ledger/undo', 409)).code).toBe('ledger/nothing-to-undo');
  });

  test('an earlier action is taken back by its batch, and leaves the later ones', async () => {
    const first = await add('claire', retirement);
    await add('claire', { ...retirement, label: 'Bus', replacesHeads: 0 });
    await server.ask('claire', { method: 'POST', url: `/api/ledger/undo?batch=${first.batch}` }, LedgerWritten);
    expect((await ledger('claire')).entries.map(({ label }) => label)).toEqual(['Bus']);
  });

  test('an undo never overwrites what a colleague wrote since', async () => {
    const [entry] = (await add('claire', retirement)).entries;
    const payload = { ...retirement, supply: 1, version: 1 };
    await server.ask('paul', { method: 'PATCH', url: `/api/ledger/entries/${entry!.id}`, payload }, LedgerWritten);
    expect((await refused('claire', 'POST', '/api/ledger/undo', 409)).code).toBe('ledger/changed-meanwhile');
  });

  test('an undo that would bring back a head given away meanwhile is refused, and nothing changes', async () => {
    const [entry] = (await add('claire', retirement)).entries;
    await server.ask('claire', { method: 'DELETE', url: `/api/ledger/entries/${entry!.id}?version=1` }, LedgerWritten);
    await add('paul', retirement);
    expect((await refused('claire', 'POST', '/api/ledger/undo', 422)).code).toBe('ledger/no-head-left');
    expect((await ledger('claire')).entries).toHaveLength(1);
  });

  test('the history tells who did what, page by page, latest first', async () => {
    await add('claire', retirement);
    await undo('claire');
    await add('paul', { ...retirement, label: 'Dr Dupont' });
    const page = (query: string) =>
      server.ask('rose', { method: 'GET', url: `/api/ledger/history${query}` }, LedgerHistory);
    const first = await page('?limit=2');
    expect(first.changes.map(({ kind, by, undone }) => [kind, by, undone])).toEqual([
      ['add', 'Paul R.', false],
      ['undo', 'Claire L.', false],
    ]);
    const second = await page(`?limit=2&below=${first.next}`);
    expect(second.changes.map(({ kind, undone }) => [kind, undone])).toEqual([['add', true]]);
    expect(second.next).toBeNull();
    expect(second.changes[0]!.after).not.toHaveProperty('birthYear');
  });
});

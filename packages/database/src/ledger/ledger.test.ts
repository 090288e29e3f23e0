import { randomUUID } from 'node:crypto';
import type { EntryDraft } from '@maillage/supply';
import { redo, replay, undo } from '@maillage/supply';
import { sql, type Transaction } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../database.ts';
import type { Role, Tables } from '../tables.ts';
import { testDatabase } from '../testing.ts';
import { withRequest } from '../withRequest.ts';
import {
  draftOf,
  lockLedger,
  readEntries,
  readHistory,
  readOwnActions,
  type VersionedStep,
  writeSteps,
} from './index.ts';

let database: Database;
const lievin = randomUUID();
const arras = randomUUID();

const draft: EntryDraft = {
  commune: '62510',
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

beforeAll(async () => {
  database = await testDatabase();
  await database.ownerPool.query(
    `insert into identity."user" (id, name, email, "emailVerified") values ('claire', 'Claire L.', 'claire@example.org', true),
      ('paul', 'Paul R.', 'paul@example.org', true), ('anne', 'Anne D.', 'anne@example.org', true)`,
  );
  await database.ownerPool.query(
    `insert into organisation (id, name, kind) values ($1, 'CPTS Liévin', 'cpts'), ($2, 'CPTS Arras', 'cpts')`,
    [lievin, arras],
  );
  await database.ownerPool.query(
    `insert into membership (organisation, person, role) values ($1, 'claire', 'coordinator'), ($1, 'paul', 'reader'),
      ($2, 'anne', 'coordinator')`,
    [lievin, arras],
  );
});
afterAll(() => database?.stop());

const as = <T>(person: string, run: (tx: Transaction<Tables>) => Promise<T>, role: Role = 'coordinator') =>
  withRequest(database.app, { person, organisation: person === 'anne' ? arras : lievin, role }, run);
const write = (person: string, steps: readonly VersionedStep[]) =>
  as(person, async (tx) => {
    await lockLedger(tx);
    return writeSteps(tx, steps, { organisation: person === 'anne' ? arras : lievin, person });
  });
const step = (entry: string, before: EntryDraft | null, after: EntryDraft | null, version?: number): VersionedStep => ({
  entry,
  kind: before === null ? 'add' : after === null ? 'remove' : 'correct',
  before,
  after,
  reverts: null,
  ...(version !== undefined && { version }),
});
const entriesOf = (person: string, role?: Role) => as(person, (tx) => readEntries(tx), role);

test('an entry comes back as it was written, with its author and its version', async () => {
  const id = randomUUID();
  expect(await write('claire', [step(id, null, draft)])).toMatchObject({ status: 'written' });
  const [entry] = await as('claire', (tx) => readEntries(tx, { ids: [id] }));
  expect(entry).toMatchObject({ ...draft, id, version: 1, origin: 'coordinator', updatedBy: 'Claire L.' });
  expect(draftOf(entry!)).toEqual(draft);
});

test('dates are days: the database’s time zone moves none', async () => {
  const id = randomUUID();
  await write('claire', [step(id, null, { ...draft, from: '2028-02-29', to: '2028-03-26' })]);
  const read = await as('claire', async (tx) => {
    await sql`set local time zone 'Pacific/Auckland'`.execute(tx);
    return readEntries(tx, { ids: [id] });
  });
  expect(read[0]).toMatchObject({ from: '2028-02-29', to: '2028-03-26' });
});

test('a member who is no coordinator reads and cannot write', async () => {
  expect((await entriesOf('paul', 'reader')).length).toBeGreaterThan(0);
  await expect(as('paul', (tx) => write_(tx, 'paul'), 'reader')).rejects.toThrow(/row-level security/);
  await expect(as('paul', (tx) => write_(tx, 'paul'), 'coordinator')).rejects.toThrow(/row-level security/);
});

test('another organisation sees nothing, changes nothing, and cannot write in ours', async () => {
  expect(await entriesOf('anne')).toEqual([]);
  expect(await as('anne', (tx) => readHistory(tx, { limit: 10 }))).toEqual([]);
  const [ours] = await entriesOf('claire');
  expect(await write('anne', [step(ours!.id, draftOf(ours!), null)])).toMatchObject({ status: 'changed-meanwhile' });
  await expect(as('anne', (tx) => write_(tx, 'anne', lievin))).rejects.toThrow(/row-level security/);
  expect(await entriesOf('claire')).toContainEqual(ours);
});

test('without a person there is no ledger', async () => {
  expect(await withRequest(database.app, {}, (tx) => readEntries(tx))).toEqual([]);
});

test('of two writers who read the same version the second is told, and nothing of hers is kept', async () => {
  const id = randomUUID();
  await write('claire', [step(id, null, draft)]);
  const corrected = { ...draft, supply: 4000 };
  expect(await write('claire', [step(id, draft, corrected, 1)])).toMatchObject({ status: 'written' });
  expect(await write('claire', [step(id, draft, { ...draft, supply: 1 }, 1)])).toEqual({
    status: 'changed-meanwhile',
    entry: id,
  });
  expect((await as('claire', (tx) => readEntries(tx, { ids: [id] })))[0]).toMatchObject({ supply: 4000, version: 2 });
});

test('the history can be added to and nothing else', async () => {
  await expect(as('claire', (tx) => sql`update ledger_change set by = 'paul'`.execute(tx))).rejects.toThrow(
    /permission/,
  );
  await expect(as('claire', (tx) => sql`delete from ledger_change`.execute(tx))).rejects.toThrow(/permission/);
  await expect(as('claire', (tx) => sql`delete from ledger_entry`.execute(tx))).rejects.toThrow(/permission/);
});

test('nobody signs for somebody else', async () => {
  const id = randomUUID();
  await write('claire', [step(id, null, draft)]);
  const forged = sql`insert into ledger_change (organisation, batch, entry, kind, by)
    values (${lievin}, ${randomUUID()}, ${id}, 'remove', 'paul')`;
  await expect(as('claire', (tx) => forged.execute(tx))).rejects.toThrow(/row-level security/);
});

test('undo and redo through the stored history bring the same entry back, each time under a new version', async () => {
  const id = randomUUID();
  await write('claire', [step(id, null, draft)]);
  await write('claire', [step(id, draft, null)]);
  const reverse = async (find: typeof undo) => {
    const own = await as('claire', (tx) => readOwnActions(tx, 'claire'));
    const state = new Map((await entriesOf('claire')).map((entry) => [entry.id, draftOf(entry)]));
    const reversal = find(own, 'claire', state);
    if (reversal.status !== 'ready') throw new Error(`Got ${reversal.status} when expected ready.`);
    await write('claire', reversal.steps);
    return (await as('claire', (tx) => readEntries(tx, { ids: [id] })))[0];
  };
  expect(draftOf((await reverse(undo))!)).toEqual(draft);
  expect(await reverse(redo)).toBeUndefined();
  expect(await reverse(undo)).toMatchObject({ version: 5 });
  expect(await reverse(undo)).toBeUndefined();

  const history = await as('claire', (tx) => readHistory(tx, { limit: 10, entry: id }));
  expect(history.map(({ kind, undone }) => [kind, undone])).toEqual([
    ['undo', false],
    ['undo', false],
    ['redo', false],
    ['undo', false],
    ['remove', true],
    ['add', true],
  ]);
  expect(history[0]).toMatchObject({ byName: 'Claire L.' });
});

test('the entries are what the history replays to', async () => {
  const history = await as('claire', (tx) => readHistory(tx, { limit: 10_000 }));
  const state = replay(new Map(), history.toReversed());
  const stored = new Map((await entriesOf('claire')).map((entry) => [entry.id, draftOf(entry)]));
  expect([...stored].sort()).toEqual([...state].sort());
});

test('every action leaves one line in the audit journal, without names', async () => {
  const id = randomUUID();
  await write('claire', [step(id, null, draft), step(randomUUID(), null, draft)]);
  const { rows } = await database.ownerPool.query('select * from audit_entry order by number desc limit 1');
  expect(rows[0]).toMatchObject({
    action: 'ledger.add',
    person: 'claire',
    organisation: lievin,
    details: { changes: 2 },
  });
  expect(JSON.stringify(rows[0].details)).not.toContain('Martin');
});

test('twenty coordinators who add at once all write, one after the other', async () => {
  const before = (await entriesOf('claire')).length;
  await Promise.all(Array.from({ length: 20 }, () => write('claire', [step(randomUUID(), null, draft)])));
  expect((await entriesOf('claire')).length).toBe(before + 20);
});

/** One entry written as a person into an organisation, their own unless said. */
function write_(tx: Transaction<Tables>, person: string, organisation = lievin) {
  return writeSteps(tx, [step(randomUUID(), null, draft)], { organisation, person });
}

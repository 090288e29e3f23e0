import type { Database } from '@maillage/database';
import { withRequest } from '@maillage/database';
import { testDatabase } from '@maillage/database/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordAudit } from './record.ts';

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database?.stop());

const broken = async () =>
  (await database.ownerPool.query<{ at: string | null }>('select audit_break() as at')).rows[0]!.at;
const write = (action: string) =>
  withRequest(database.app, { person: 'p' }, (tx) => recordAudit(tx, action, 'sujet', { n: 1 }));

test('entries that come together follow one another without gap or fork', async () => {
  await Promise.all(Array.from({ length: 40 }, (_, n) => write(`essai/${n}`)));
  const { rows } = await database.ownerPool.query<{ numbers: string }>(
    'select string_agg(number::text, $1 order by number) as numbers from audit_entry',
    [' '],
  );
  expect(rows[0]!.numbers).toBe(Array.from({ length: 40 }, (_, n) => n + 1).join(' '));
  expect(await broken()).toBeNull();
});

test('an entry and what it tells are kept or lost together', async () => {
  const failing = withRequest(database.app, { person: 'p' }, async (tx) => {
    await recordAudit(tx, 'essai/perdu', 'sujet');
    throw new Error('non');
  });
  await expect(failing).rejects.toThrow('non');
  expect((await database.ownerPool.query("select from audit_entry where action = 'essai/perdu'")).rowCount).toBe(0);
  expect(await broken()).toBeNull();
});

test('nobody changes or deletes an entry, not even the owner by mistake', async () => {
  for (const change of ['update audit_entry set subject = $$x$$', 'delete from audit_entry', 'truncate audit_entry']) {
    await expect(database.ownerPool.query(change)).rejects.toThrow('append-only');
    await expect(database.appPool.query(change)).rejects.toMatchObject({ code: '42501' });
  }
});

test.each([
  ['changed', "update audit_entry set details = '{}' where number = 7", '7'],
  ['taken out', 'delete from audit_entry where number = 7', '8'],
  ['given to somebody else', "update audit_entry set person = 'q' where number = 12", '12'],
])('an entry %s behind the back of the trigger is found', async (_what, change, at) => {
  const client = await database.ownerPool.connect();
  await client.query('begin');
  await client.query('alter table audit_entry disable trigger user');
  await client.query(change);
  expect((await client.query('select audit_break() as at')).rows).toEqual([{ at }]);
  await client.query('rollback');
  client.release();
  expect(await broken()).toBeNull();
});

import { roles } from '@maillage/contract';
import type { Database } from '@maillage/database';
import { testDatabase } from '@maillage/database/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keyringOf } from '../appointments/sealing/keyring.ts';
import { contactIn } from '../appointments/sealing/patient.ts';
import { demoAccounts } from './accounts.ts';
import { loadDemo, removeDemo } from './loadDemo.ts';
import { inventPeople } from './people.ts';

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database?.stop());

test('there is one account per role, and every invented name says that it is invented', () => {
  expect(demoAccounts.map(({ role }) => role).sort()).toEqual([...roles].sort());
  for (const { name, email } of [...demoAccounts, ...inventPeople(50)]) {
    expect(name).toMatch(/\((personne fictive|fictive|fictif)\)$/);
    expect(email).toMatch(/@demo\.maillage\.example$/);
  }
});

test('the same seed invents the same people', () => expect(inventPeople(16)).toEqual(inventPeople(16)));

test('invented patients have appointments in the sessions to come; loaded once, and gone with the demonstration', async () => {
  const keyring = keyringOf({ fieldKeys: [{ id: 'k', key: 'a'.repeat(64) }], secret: 'x', dataFolder: '/nowhere' });
  await loadDemo(database, keyring);
  const count = async () =>
    (await database.ownerPool.query<{ n: number }>('select count(*)::int as n from appointment')).rows[0]!.n;
  const booked = await count();
  expect(booked).toBeGreaterThan(5);
  await loadDemo(database, keyring);
  expect(await count()).toBe(booked);
  const { rows } = await database.ownerPool.query<{ id: string; contact: Buffer }>(
    'select id, contact from patient limit 1',
  );
  expect(contactIn(keyring, rows[0]!.id, rows[0]!.contact)).toMatchObject({
    familyName: expect.stringContaining('(fictif)'),
    email: null,
  });
  await removeDemo(database);
  expect(await count()).toBe(0);
});

test('it is loaded once, marked as demonstration, and leaves without touching a real organisation', async () => {
  await database.ownerPool.query("insert into organisation (name, kind) values ('Une vraie CPTS', 'cpts')");
  const [first, second] = await Promise.all([loadDemo(database), loadDemo(database)]);
  expect(first.organisation).toBe(second.organisation);
  expect([first.created, second.created].sort()).toEqual([false, true]);
  const counts = 'select demo, count(*)::int as organisations from organisation group by demo order by demo';
  expect((await database.ownerPool.query(counts)).rows).toEqual([
    { demo: false, organisations: 1 },
    { demo: true, organisations: 1 },
  ]);

  await removeDemo(database);
  expect((await database.ownerPool.query(counts)).rows).toEqual([{ demo: false, organisations: 1 }]);
  for (const table of ['membership', 'territory', 'identity."user"']) {
    expect((await database.ownerPool.query(`select from ${table}`)).rowCount, table).toBe(0);
  }
});

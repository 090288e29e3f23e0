import { roles } from '@maillage/contract';
import type { Database } from '@maillage/database';
import { testDatabase } from '@maillage/database/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
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

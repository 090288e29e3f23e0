import { expect, test } from 'vitest';
import { testDatabase } from './testDatabase.ts';

test('two test databases know nothing of each other, and both have the tables', async () => {
  const [one, two] = await Promise.all([testDatabase(), testDatabase()]);
  await one.ownerPool.query("insert into region values ('32', 'Hauts-de-France')");
  expect((await one.appPool.query('select code from region')).rowCount).toBe(1);
  expect((await two.appPool.query('select code from region')).rowCount).toBe(0);
  await Promise.all([one.stop(), two.stop()]);
});

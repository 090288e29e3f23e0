import { mkdtempSync, readdirSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sameTravelTable, type TravelTimeSource } from '@maillage/travel';
import { minutes } from '@maillage/units';
import { afterAll, expect, test } from 'vitest';
import { communes } from './estimate/communes.ts';
import { estimate } from './sources/estimate.ts';
import { storedTravelTable } from './storedTable.ts';

const folder = mkdtempSync(join(tmpdir(), 'stored-table-'));
afterAll(() => rmSync(folder, { recursive: true }));
const places = communes()
  .all.slice(0, 300)
  .map(({ code, lon, lat }) => ({ id: code, lon, lat }));

test('a table is made once, and again only when its places, reach or revision change or its file is damaged', async () => {
  let made = 0;
  const counted = (revision: string): TravelTimeSource => ({
    ...estimate,
    revision,
    times: (...given) => {
      made++;
      return estimate.times(...given);
    },
  });
  const file = join(folder, 'deep', 'table.mtt');
  const first = await storedTravelTable(file, counted('1'), places, minutes(20));
  const again = await storedTravelTable(file, counted('1'), places, minutes(20));
  expect([made, sameTravelTable(first, again)]).toEqual([1, true]);
  await storedTravelTable(file, counted('2'), places, minutes(20));
  await storedTravelTable(file, counted('2'), places, minutes(15));
  await storedTravelTable(file, counted('2'), places.slice(1), minutes(15));
  expect(made).toBe(4);
  truncateSync(file, 1000);
  await storedTravelTable(file, counted('2'), places.slice(1), minutes(15));
  expect([made, readdirSync(join(folder, 'deep'))]).toEqual([5, ['table.mtt']]);
});

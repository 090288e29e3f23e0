import { readdirSync } from 'node:fs';
import { indicatorIds } from '@maillage/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Atlas } from '../../atlas/atlas.ts';
import { atlasOf } from '../../atlas/holder.ts';
import { type SmallServer, startSmallServer } from '../../atlas/testing/smallServer.ts';
import { display } from '../displayed.ts';
import { indicatorValues } from './index.ts';

let server: SmallServer;
let atlas: Atlas;
beforeAll(async () => {
  server = await startSmallServer();
  atlas = atlasOf(server.database).current();
});
afterAll(() => server.stop());

test('every indicator of the contract has a file of its name, and no file is left over', () => {
  const helpers = ['index.ts', 'indicatorValues.ts', 'shareOlder.ts', 'unknownEverywhere.ts', 'values.test.ts'];
  const members = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.ts') && !helpers.includes(file));
  expect(members.map((file) => file.replace('.ts', '')).sort()).toEqual([...indicatorIds].sort());
});

describe.each(Object.entries(indicatorValues))('%s', (_id, member) => {
  test.each(['general-practitioner', 'nurse'])(
    'gives one value per place for %s: a number or unknown, never infinite',
    (profession) => {
      const values = Array.from(member.values(display(atlas, profession, undefined)));
      expect(values).toHaveLength(atlas.places.count);
      expect(values.filter((value) => !Number.isFinite(value) && !Number.isNaN(value))).toEqual([]);
    },
  );

  test('gives the same again and leaves the figures as they were', () => {
    const displayed = display(atlas, 'general-practitioner', 2022);
    const before = structuredClone({ base: displayed.access.base, recomputed: displayed.access.recomputed });
    expect(Array.from(member.values(displayed))).toEqual(Array.from(member.values(displayed)));
    expect({ base: displayed.access.base, recomputed: displayed.access.recomputed }).toEqual(before);
  });
});

test('one doctor who comes to Aubigny adds 5,400 / 1,600 to it and its neighbour, and nothing elsewhere', () => {
  const deltas = new Map([[atlas.places.indexOf('62001')!, 5400]]);
  const displayed = display(atlas, 'general-practitioner', 2022, { deltas, entries: new Map() });
  const effect = (code: string) => indicatorValues['ledger-effect'].values(displayed)[atlas.places.indexOf(code)!];
  expect(effect('62001')).toBeCloseTo(3.375, 12);
  expect(effect('62002')).toBeCloseTo(3.375, 12);
  expect(effect('59001')).toBe(0);
});

test('shares of the older: 1 − 2.4/3 is 20 % in Aubigny', () => {
  const displayed = display(atlas, 'general-practitioner', 2022);
  const at = atlas.places.indexOf('62001')!;
  expect(indicatorValues['share-over-65'].values(displayed)[at]).toBeCloseTo(20, 9);
  expect(indicatorValues['share-over-60'].values(displayed)[at]).toBeCloseTo(30, 9);
});

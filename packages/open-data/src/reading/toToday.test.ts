import { expect, test } from 'vitest';
import { Problems } from '../problems.ts';
import { franceToday } from '../testing/france.ts';
import { sumByCommune } from './aggregate.ts';
import { placeToday } from './toToday.ts';

const lines = (...pairs: readonly (readonly [code: string, count: number])[]) =>
  pairs.map(([code, count], k) => ({ line: k + 2, code, value: [count] }));

function sums(...pairs: readonly (readonly [string, number])[]) {
  const problems = new Problems();
  const placed = placeToday(lines(...pairs), franceToday(), problems);
  const byCommune = Object.fromEntries([...sumByCommune(placed)].map(([code, [count]]) => [code, count]));
  return { byCommune, problems: problems.list };
}

test('a lost zero comes back, and merged communes add up', () => {
  // 62461, 62549 and 62743 were merged into 62447
  const { byCommune } = sums(['1001', 5], ['62461', 1], ['62549', 2], ['62743', 3], ['62447', 4]);
  expect(byCommune).toEqual({ '01001': 5, '62447': 10 });
});

test('the totals of Paris, Lyon and Marseille are dropped beside their arrondissements, and kept alone', () => {
  expect(sums(['75056', 30], ['75101', 10], ['75102', 20], ['13055', 7]).byCommune).toEqual({
    '75101': 10,
    '75102': 20,
    '13055': 7,
  });
});

test('a commune divided since is shared out by people, unless the file names its parts', () => {
  const whole = sums(['85084', 100]).byCommune;
  expect(Object.keys(whole).sort()).toEqual(['85084', '85165', '85212']);
  expect(Object.values(whole).reduce((sum: number, part) => sum + part!, 0)).toBeCloseTo(100, 9);
  expect(sums(['85084', 100], ['85165', 1], ['85212', 2]).byCommune).toEqual({ '85084': 100, '85165': 1, '85212': 2 });
});

test('every code that cannot be placed is reported with its line', () => {
  const { problems } = sums(['62A', 1], ['99999', 2], ['97701', 3], ['62498', 4], ['62498', 5]);
  expect(problems).toEqual([
    { code: 'commune/malformed', line: 2, value: '62A' },
    { code: 'commune/repeated', line: 6, value: '62498' },
    { code: 'commune/unknown', line: 3, value: '99999' },
    { code: 'commune/outside', line: 4, value: '97701' },
  ]);
});

import { type CommuneCode, parseCommuneCode } from '@maillage/units';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCommuneHistory, type FormerCommune } from './index.ts';

const code = (text: string): CommuneCode => parseCommuneCode(text)!;
const former = (from: string, to: string, share: number, years?: [number, number]): FormerCommune => ({
  code: code(from),
  name: from,
  successor: code(to),
  share,
  fromYear: years?.[0],
  untilYear: years?.[1],
});

/** 62743 merged into 62447; 85084 stood from 2016 to 2023 for itself and 85165 (3 people of 4 in the first). */
const history = createCommuneHistory(['62447', '85084', '85165'].map(code), [
  former('62743', '62447', 1),
  former('85084', '85084', 0.75, [2016, 2023]),
  former('85084', '85165', 0.25, [2016, 2023]),
]);

test('a merged commune leads to the one that holds its people, whatever the year', () => {
  for (const year of [2015, 2024, 2026]) expect(history.today('62743', year)).toEqual([{ commune: '62447', share: 1 }]);
});

test('a divided commune leads to its parts while it was whole, and to itself before and after', () => {
  const parts = [
    { commune: '85084', share: 0.75 },
    { commune: '85165', share: 0.25 },
  ];
  expect(history.today('85084', 2016)).toEqual(parts);
  expect(history.today('85084', 2023)).toEqual(parts);
  for (const year of [2015, 2024]) expect(history.today('85084', year)).toEqual([{ commune: '85084', share: 1 }]);
});

test('without a year, a file that names the other part means the commune as it is today', () => {
  expect(history.todayAmong('85084', new Set(['85084', '85165']))).toHaveLength(1);
  expect(history.todayAmong('85084', new Set(['85084']))).toHaveLength(2);
});

test('a code that lost its zero is found, an unknown one is not', () => {
  expect(createCommuneHistory([code('01004')], []).today('1004', 2026)).toEqual([{ commune: '01004', share: 1 }]);
  expect(history.today('99999', 2026)).toBeUndefined();
  expect(history.today('Lens', 2026)).toBeUndefined();
});

test('shares that do not add up to 1 are refused', () => {
  expect(() => createCommuneHistory([], [former('62743', '62447', 0.9)])).toThrow('add up to 0.9');
});

test('whatever the merges and splits, people brought to today add up to the people there were', () => {
  const pieces = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(fc.array(pieces, { minLength: 1, maxLength: 30 }), (splits) => {
      const formers = splits.flatMap((weights, k) => {
        const whole = weights.reduce((sum, weight) => sum + weight, 0);
        return weights.map((weight, j) => former(`${10000 + k}`, `${20000 + ((k + j) % 40)}`, weight / whole));
      });
      const today = Array.from({ length: 40 }, (_, k) => code(`${20000 + k}`));
      const any = createCommuneHistory(today, formers);
      const people = new Map<string, number>();
      for (let k = 0; k < splits.length; k++)
        for (const { commune, share } of any.today(`${10000 + k}`, 2020)!)
          people.set(commune, (people.get(commune) ?? 0) + share * (k + 1));
      const total = (splits.length * (splits.length + 1)) / 2;
      expect([...people.values()].reduce((sum, count) => sum + count, 0)).toBeCloseTo(total, 9);
    }),
    { seed: 11 },
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOneEditAway, normaliseName, parseZoningClass, peopleAtMost, weightedMean, zoningClasses } from './index.ts';

test('names are reduced to what people agree on', () => {
  const cases = {
    'Saint-Étienne-du-Rouvray': 'saint etienne du rouvray',
    'Ste Foy-lès-Lyon': 'sainte foy les lyon',
    'Œuf-en-Ternois': 'oeuf en ternois',
    "L'Haÿ-les-Roses": 'l hay les roses',
    'Chalon s/Saône': 'chalon sur saone',
  };
  for (const [name, reduced] of Object.entries(cases)) expect(normaliseName(name)).toBe(reduced);
});

test('reducing a name twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(normaliseName(normaliseName(text))).toBe(normaliseName(text));
    }),
    { seed: 3 },
  );
});

test('one edit away is symmetric, and agrees with the distance computed in full', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(isOneEditAway(a, b)).toBe(fullDistance(a, b) <= 1);
      expect(isOneEditAway(b, a)).toBe(isOneEditAway(a, b));
    }),
    { seed: 5, numRuns: 500 },
  );
});

test('zoning classes are read with their number or without', () => {
  const fileCodes = ['1_ZIP', '2_ZAC', '3_QPV_ZIP', '4_QPV_ZAC', '5_ZV', '6_HZ', '7_GQ_ZAC', '8_GQ_ZIP'];
  expect(fileCodes.map(parseZoningClass)).toEqual(zoningClasses);
  expect(parseZoningClass('qpv-zip')).toBe('qpv-zip');
  expect(parseZoningClass('ZIP+')).toBeUndefined();
});

test('the mean is weighted and leaves out what is unknown; people are counted by population', () => {
  // (2 × 100 + 4 × 300) / 400 = 3.5
  expect(weightedMean([2, undefined, 4], [100, 50, 300])).toBe(3.5);
  expect(weightedMean([undefined], [1])).toBeUndefined();
  expect(() => weightedMean([1, 2], [1])).toThrow('Got 1 weights when expected 2.');
  expect(peopleAtMost([2, undefined, 4, 2.5], [10, 20, 40, 80], 2.5)).toBe(90);
});

/** Optimal string alignment distance, by the textbook table. */
function fullDistance(a: string, b: string): number {
  const d = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => i + j));
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      d[i]![j] = Math.min(d[i - 1]![j]! + 1, d[i]![j - 1]! + 1, d[i - 1]![j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        d[i]![j] = Math.min(d[i]![j]!, d[i - 2]![j - 2]! + 1);
    }
  return d[a.length]![b.length]!;
}

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spreadLabels } from './spreadLabels.ts';

test('labels far enough apart stay where they are', () => {
  expect(spreadLabels([10, 50, 90], 20, 100)).toEqual([10, 50, 90]);
});

test('two labels at the same height are pushed apart, upwards at the bottom', () => {
  expect(spreadLabels([100, 100], 20, 100)).toEqual([80, 100]);
});

test('labels never overlap, never go under the bottom, and keep their order', () => {
  const heights = fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(heights, (wanted) => {
      const placed = spreadLabels(wanted, 20, 200);
      const sorted = [...placed].sort((a, b) => a - b);
      for (const [index, height] of sorted.slice(1).entries())
        expect(height - sorted[index]!).toBeGreaterThanOrEqual(20);
      expect(sorted.at(-1)).toBeLessThanOrEqual(200);
      for (const [i, a] of wanted.entries())
        for (const [j, b] of wanted.entries()) if (a < b) expect(placed[i]).toBeLessThan(placed[j]!);
    }),
  );
});

import { expect, test } from 'vitest';
import { shareAt } from './Lorenz.tsx';

test('half of the people, between two points of the curve, is read on the line that joins them', () => {
  const curve = [
    [0, 0],
    [0.4, 0.2],
    [0.6, 0.4],
    [1, 1],
  ] as const;
  expect(shareAt(curve, 0.5)).toBeCloseTo(0.3, 12);
  expect(shareAt(curve, 0.4)).toBeCloseTo(0.2, 12);
});

test('under perfect equality everybody has their share', () => {
  for (let people = 0; people <= 1; people += 0.1)
    expect(
      shareAt(
        [
          [0, 0],
          [1, 1],
        ],
        people,
      ),
    ).toBeCloseTo(people, 12);
});

import { expect, test } from 'vitest';
import { peopleShare } from './peopleShare.ts';

test('508,781 of 6,003,000 inhabitants is one in twelve', () => {
  expect(peopleShare(508_781 / 6_003_000)).toEqual({ kind: 'oneIn', count: 12 });
});

test('a share that no plain fraction tells within 6 % is a percentage', () => {
  expect(peopleShare(0.285)).toEqual({ kind: 'outOfTen', count: 3 });
  expect(peopleShare(0.147)).toEqual({ kind: 'oneIn', count: 7 });
  expect(peopleShare(0.42)).toEqual({ kind: 'outOfTen', count: 4 });
  expect(peopleShare(0.0037)).toEqual({ kind: 'share', share: 0.0037 });
});

test('what is said is never more than 6 % away from the share', () => {
  for (let share = 0.001; share < 1; share += 0.001) {
    const said = peopleShare(share);
    const value = said.kind === 'oneIn' ? 1 / said.count : said.kind === 'outOfTen' ? said.count / 10 : share;
    expect(Math.abs(value - share)).toBeLessThanOrEqual(0.06 * share + 1e-12);
  }
});

test('nobody and everybody are said as such', () => {
  expect(peopleShare(0)).toEqual({ kind: 'nobody' });
  expect(peopleShare(1)).toEqual({ kind: 'everybody' });
});

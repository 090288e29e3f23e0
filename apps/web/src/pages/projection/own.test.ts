import { presets } from '@maillage/projection';
import { expect, test } from 'vitest';
import { noChange, ownHypotheses, parseOwn, writeOwn } from './own.ts';

test('no change is the trend itself', () => expect(ownHypotheses(noChange)).toEqual(presets.trend));

test('ten per cent more arrivals from 2026 on, retirement a year later', () => {
  const own = ownHypotheses({ ...noChange, arrivals: 10, retirement: 1 });
  expect(own.arrivals[0]!.count).toBe(2357);
  expect(own.arrivals[1]!.count).toBeCloseTo(2709 * 1.1, 9);
  expect([own.retirement.from, own.retirement.full]).toEqual([63, 68]);
});

test('choices come back from the address; what is not understood is no change, what is out of bounds the bound', () => {
  const choices = { arrivals: 10, retirement: -1, activity: -5, towards: 20, need: 3 };
  expect(parseOwn(writeOwn(choices))).toEqual(choices);
  expect(parseOwn('nonsense')).toEqual(noChange);
  expect(parseOwn('900,-9,x,0,0')).toEqual({ arrivals: 50, retirement: -3, activity: 0, towards: 0, need: 0 });
});

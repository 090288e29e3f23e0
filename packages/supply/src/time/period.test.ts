import { expect, test } from 'vitest';
import { covers } from './period.ts';

test('a period holds its first day and not its last', () => {
  const june = { from: '2027-06-01', to: '2027-07-01' };
  expect(['2027-05-31', '2027-06-01', '2027-06-30', '2027-07-01'].map((day) => covers(june, day))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

import { expect, test } from 'vitest';
import { readBirthDate } from './readBirthDate.ts';

const today = '2027-03-01';

test.each([
  ['2/4/1961', '1961-04-02'],
  ['02041961', '1961-04-02'],
  ['02.04.61', '1961-04-02'],
  ['1961-04-02', '1961-04-02'],
  ['010127', '2027-01-01'],
])('“%s” is %s', (typed, day) => expect(readBirthDate(typed, today)).toBe(day));

test.each(['', '31/2/1961', '2/3/2027', 'avril', '02/04'])('“%s” is none', (typed) =>
  expect(readBirthDate(typed, today)).toBeUndefined(),
);

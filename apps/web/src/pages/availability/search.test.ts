import { expect, test } from 'vitest';
import { parseGridSearch, parseQuestionSearch } from './search.ts';

test('what the address says is read, what is not understood is left out', () => {
  const whole = { from: '2027-01-04', through: '2027-02-28', who: 'waiting', skill: 'pédiatrie', q: 'vass' };
  expect(parseGridSearch(whole)).toEqual(whole);
  expect(parseGridSearch({ from: '2027-02-30', through: 3, who: 'x', skill: '', q: null })).toEqual({});
  expect(parseQuestionSearch({ question: 'days' })).toEqual({ question: 'days' });
  expect(parseQuestionSearch({ question: 'why' })).toEqual({});
});

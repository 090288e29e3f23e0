import { expect, test } from 'vitest';
import { formerAmong } from './addList.ts';

test('a code understood under another one is a former code; an unknown one is a problem, not a former code', () => {
  const entries = ['62498', '62461', '99999', '62461'].map(
    (text, index) => ({ line: index + 1, text, kind: 'code' }) as const,
  );
  const answer = {
    communes: [
      { code: '62498', name: 'Lens', population: 1 },
      { code: '62473', name: 'Rivière', population: 1 },
    ],
    population: 2,
    problems: [{ code: 'commune/unknown', line: 3, value: '99999' }],
  };
  expect(formerAmong(entries, answer)).toEqual(['62461']);
});

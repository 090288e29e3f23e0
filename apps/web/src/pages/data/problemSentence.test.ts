import { expect, test } from 'vitest';
import { problemSentence } from './useProblemSentence.ts';

test('a problem of a public file, one of the ledger, and a code nobody knows', () => {
  expect(problemSentence({ code: 'number/invalid', column: 'APL', value: 'abc' }, 'fr')).toBe(
    '« abc » n’est pas un nombre (colonne APL).',
  );
  expect(problemSentence({ code: 'ledger/number-invalid', value: 'abc' }, 'en')).toBe('“abc” is not a number.');
  expect(problemSentence({ code: 'nobody/knows' }, 'en')).toBeUndefined();
});

import { expect, test } from 'vitest';
import { problemKinds, problemSentence } from './problemKinds.ts';

test('a problem of a public file, one of the ledger, and a code nobody knows', () => {
  expect(problemSentence({ code: 'number/invalid', column: 'APL', value: 'abc' }, 'fr')).toBe(
    '« abc » n’est pas un nombre (colonne APL).',
  );
  expect(problemSentence({ code: 'ledger/number-invalid', value: 'abc' }, 'en')).toBe('“abc” is not a number.');
  expect(problemSentence({ code: 'nobody/knows' }, 'en')).toBeUndefined();
});

test('every kind has both languages, which tell the same facts', () => {
  const facts = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
  for (const [code, { fr, en }] of Object.entries(problemKinds)) expect(facts(fr), code).toEqual(facts(en));
});

test('a value is written as it is, even where it looks like a replacement pattern', () => {
  expect(problemSentence({ code: 'commune/ambiguous', value: '$&' }, 'en')).toContain('“$&”');
});

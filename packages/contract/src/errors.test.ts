import { describe, expect, test } from 'vitest';
import { type ErrorCode, errorSentence, errors } from './errors.ts';

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

describe.each(Object.entries(errors))('%s', (code, kind) => {
  test('says the same facts in both languages', () => {
    expect(placeholders(kind.en)).toEqual(placeholders(kind.fr));
  });

  test('says what happened and what to do, as sentences', () => {
    for (const text of [kind.fr, kind.en]) expect(text).toMatch(/[.]$/);
  });

  test('is named after what it concerns', () => expect(code).toMatch(/^[a-z]+\/[a-z-]+$/));
});

test('details are filled in, lists with commas, absent ones with a question mark', () => {
  const sentence = (details: Record<string, unknown>) =>
    errorSentence('year/unknown' satisfies ErrorCode, 'en', details);
  expect(sentence({ year: 1999, years: [2022, 2023] })).toBe('No data for the year 1999. Years available: 2022, 2023.');
  expect(sentence({})).toBe('No data for the year ?. Years available: ?.');
});

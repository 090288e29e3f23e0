import { expect, test } from 'vitest';
import { decide, firstForm, formOf, questionOf, release, sameQuestion } from './form.ts';
import { parseSitingSearch } from './search.ts';

const form = firstForm('region-32');

test('a commune imposed after it was ruled out is only imposed; released, the form is as before', () => {
  const out = decide(form, 'forbidden', '62510', 'Liévin');
  const imposed = decide(out, 'forced', '62510', 'Liévin');
  expect(questionOf(imposed)).toMatchObject({ forced: ['62510'], forbidden: [] });
  expect(release(imposed, 'forced', '62510')).toEqual(form);
});

test('without budget only the first size is asked for; with one, all of them', () => {
  const sizes = [
    { fte: 1, cost: 100_000 },
    { fte: 3, cost: 280_000 },
  ];
  expect(questionOf({ ...form, sizes }).sizes).toEqual(sizes.slice(0, 1));
  expect(questionOf({ ...form, sizes }).budget).toBeUndefined();
  expect(questionOf({ ...form, sizes, budget: 5e5 })).toMatchObject({ sizes, budget: 5e5 });
});

test('a question read back gives the form that asked it', () => {
  const asked = decide({ ...form, budget: 3e5 }, 'forced', '62510', 'Liévin');
  const again = formOf(questionOf(asked), () => 'Liévin');
  expect(again).toEqual(asked);
  expect(sameQuestion(questionOf(again), questionOf(asked))).toBe(true);
  expect(sameQuestion(questionOf({ ...again, sites: 6 }), questionOf(asked))).toBe(false);
});

test('an address from outside keeps only what it may say', () => {
  expect(parseSitingSearch({ id: "'; drop", territory: '../x' })).toEqual({});
  expect(parseSitingSearch({ territory: 'region-32' })).toEqual({ territory: 'region-32' });
});

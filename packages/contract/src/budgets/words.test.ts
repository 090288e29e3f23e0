import { budgetKinds, linesOf } from '@maillage/economics';
import { expect, test } from 'vitest';
import { errors } from '../errors.ts';
import { lineWords, parameterWords } from './index.ts';

const kinds = Object.values(budgetKinds);

test('every parameter, constant and line of every kind has its words in both languages, and no word is left over', () => {
  const parameters = new Set(kinds.flatMap((kind) => kind.parameters.map(({ id }) => id)));
  const lines = new Set(kinds.flatMap((kind) => [...kind.constants, ...linesOf(kind)].map(({ id }) => id)));
  expect(new Set(Object.keys(parameterWords))).toEqual(parameters);
  expect(new Set(Object.keys(lineWords))).toEqual(new Set([...lines, 'month', 'year']));
  for (const { fr, en } of [...Object.values(parameterWords).map(({ name }) => name), ...Object.values(lineWords)])
    expect(fr.length * en.length).toBeGreaterThan(0);
});

test('every problem that a parameter can meet has its sentence', () => {
  const codes = kinds.flatMap(({ parameters }) => parameters.flatMap(({ zero, above }) => [zero, above]));
  for (const code of codes.filter((one) => one !== undefined)) expect(errors[code].fr).toBeTruthy();
});

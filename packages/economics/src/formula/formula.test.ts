import { expect, test } from 'vitest';
import { compileFormula, type Scope } from './compileFormula.ts';
import { parseFormula } from './parseFormula.ts';
import { writeFormula } from './writeFormula.ts';

const values: Record<string, number> = { acts: 4533, price: 30, rejects: 0.1, zero: 0 };
const scope: Scope = { valueOf: (name) => values[name]!, previousOf: (name) => values[name]! / 2 };
const resultOf = (text: string) => compileFormula(parseFormula(text))(scope);

test('4,533 acts at 30 € of which 10 % are rejected bring 122,391 €', () => {
  expect(resultOf('acts * price * (1 - rejects)')).toBeCloseTo(4533 * 30 * 0.9, 8);
  expect(4533 * 30 * 0.9).toBeCloseTo(122_391, 8);
});

test.each([
  ['2 + 3 * 4', 14],
  ['(2 + 3) * 4', 20],
  ['10 - 4 - 3', 3],
  ['2 * 3 ^ 2', 18],
  ['if(acts >= 4000, 1, 2)', 1],
  ['mod(13 - 1, 60)', 12],
  ['min(1, max(0.3, 0.2))', 0.3],
  ['round(1.005, 2)', 1.01],
  ['previous(price)', 15],
  ['acts / zero', 0],
])('%s = %d', (text, value) => {
  expect(resultOf(text)).toBeCloseTo(value, 12);
});

test.each(['acts *', '(acts', 'acts price', 'sin(acts)', 'min(1,', '€'])(
  '“%s” is refused, naming the place',
  (text) => {
    expect(() => parseFormula(text)).toThrow(SyntaxError);
  },
);

test('a formula is written with the brackets it needs and no other, and means the same when read again', () => {
  const plain = { nameOf: (name: string) => name, previousOf: (name: string) => `previous(${name})` };
  for (const text of [
    'acts * price * (1 - rejects)',
    'acts - (price - rejects)',
    'acts / (price * rejects)',
    'if(acts <= 12, previous(price), (acts + price) ^ 2)',
  ]) {
    expect(writeFormula(parseFormula(text), plain)).toBe(text);
    expect(resultOf(writeFormula(parseFormula(text), plain))).toBe(resultOf(text));
  }
});

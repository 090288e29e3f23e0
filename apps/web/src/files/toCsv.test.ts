import { expect, test } from 'vitest';
import { toCsv } from './toCsv.ts';

test('cells with semicolons, quotes or line ends are quoted; decimals take a comma; absent ones are empty', () => {
  expect(
    toCsv([
      ['Lens', 3.25, null],
      ['a;b', 'say "x"', undefined],
    ]),
  ).toBe('\uFEFFLens;3,25;\r\n"a;b";"say ""x""";\r\n');
});

test('a text that a spreadsheet would run stays a text', () => {
  expect(toCsv([['=1+1', '@cmd', -1]])).toBe("\uFEFF'=1+1;'@cmd;-1\r\n");
});

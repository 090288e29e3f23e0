import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileOf } from '../testing/files.ts';
import { openCsv } from './csv.ts';
import { parseNumber } from './numbers.ts';
import { splitCells } from './splitCells.ts';

async function readAll(path: string) {
  const file = await openCsv(path);
  const lines = [];
  for await (const line of file.lines) lines.push(line);
  return { header: file.header, lines, format: file.format };
}

test('a mark at the head, semicolons, Windows line ends and empty lines do not matter', async () => {
  const { header, lines } = await readAll(fileOf('a.csv', '\uFEFFCODGEO;NB\r\n62498;1\r\n\r\n62510;2'));
  expect(header).toEqual(['CODGEO', 'NB']);
  expect(lines).toEqual([
    { line: 2, cells: ['62498', '1'] },
    { line: 4, cells: ['62510', '2'] },
  ]);
});

test('Latin-1 is told from UTF-8 by its bytes, even when the first accent comes late', async () => {
  const text = `nom,code\n${'Lens,62498\n'.repeat(20_000)}Liévin,62510\n`;
  for (const encoding of ['latin1', 'utf8'] as const) {
    const { lines } = await readAll(fileOf('b.csv', Buffer.from(text, encoding)));
    expect(lines.at(-1)).toEqual({ line: 20_002, cells: ['Liévin', '62510'] });
  }
});

test('a quoted cell may hold separators, quotes and line ends; the line is its first', async () => {
  const { lines } = await readAll(fileOf('c.csv', 'a,b\n"Lens, ""la"" ville\nhaute",1\nx,2\n'));
  expect(lines).toEqual([
    { line: 2, cells: ['Lens, "la" ville\nhaute', '1'] },
    { line: 4, cells: ['x', '2'] },
  ]);
});

test('an empty file has no header and no line', async () => {
  expect(await readAll(fileOf('d.csv', ''))).toMatchObject({ header: [], lines: [] });
});

test('cells written in quotes are read again, whatever they hold', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1 }), (cells) => {
      const line = cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';');
      expect(splitCells(line, { separator: ';', quoted: true })).toEqual(cells);
    }),
    { seed: 7 },
  );
});

test('numbers are read with decimal commas and thin spaces; words are not numbers', () => {
  const cases = { '1234.5': 1234.5, '1\u202f234,5': 1234.5, ' 12 ': 12, '-3,7': -3.7, '.5': 0.5 };
  for (const [text, value] of Object.entries(cases)) expect(parseNumber(text)).toBe(value);
  for (const text of ['', 'NA', '3,7 %', '1,2,3', '0x10', '12ans']) expect(parseNumber(text)).toBeUndefined();
});

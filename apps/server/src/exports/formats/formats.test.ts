import { readdirSync } from 'node:fs';
import excel from 'exceljs';
import { describe, expect, test } from 'vitest';
import type { ExportTable } from '../exportTable.ts';
import { csv } from './csv.ts';
import { type ExportFormatId, exportFormats } from './index.ts';

const table: ExportTable = {
  title: 'Accès aux soins : Aubigny; et autour',
  language: 'fr',
  day: '2026-11-23',
  sentences: ['Aubigny : 1 000 habitants.'],
  columns: [
    { id: 'name', title: 'Commune', kind: 'text' },
    { id: 'value', title: 'Accès', kind: 'number' },
  ],
  rows: [
    ['Aubigny; "la Belle"', 3.123456789012],
    ['=1+1', -0.5],
    ['L’Haÿ', null],
  ],
  sources: [
    {
      dataset: 'apl',
      title: 'APL',
      vintage: '2022',
      sourceUrl: 'https://example.org/apl',
      licence: 'Licence Ouverte 2.0',
      certainty: 'official',
      importedAt: '2026-11-23T00:00:00Z',
    },
  ],
  method: ['Une moyenne pondérée.'],
};
const geometries = async () => [{ type: 'Point' as const, coordinates: [2, 50] }, null, null];

/** What a reader finds in a file: its rows, and all its text. */
const read: Record<ExportFormatId, (content: string | Uint8Array) => Promise<{ rows?: unknown[][]; text: string }>> = {
  csv: async (content) => ({ rows: readCsv(String(content)), text: String(content) }),
  geojson: async (content) => {
    const { features } = JSON.parse(String(content));
    return {
      rows: features.map(({ properties }: { properties: object }) => Object.values(properties)),
      text: String(content),
    };
  },
  xlsx: async (content) => {
    const book = new excel.Workbook();
    await book.xlsx.load(Buffer.from(content as Uint8Array) as never);
    const sheets = book.worksheets.map((sheet) => sheet.getSheetValues().slice(1) as unknown[][]);
    return { rows: sheets[0]!.slice(1).map((row) => [row[1], row[2] ?? null]), text: JSON.stringify(sheets) };
  },
  pdf: async (content) => ({
    text: Buffer.from(content as Uint8Array)
      .subarray(0, 5)
      .toString(),
  }),
};

function readCsv(text: string): unknown[][] {
  const lines = text.replace('\uFEFF', '').split('\r\n');
  return lines.slice(1, lines.indexOf('')).map((line) => {
    const [, name = '', value = ''] = /^("(?:[^"]|"")*"|[^;]*);(.*)$/.exec(line)!;
    const bare = name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name;
    return [bare.replace(/^'/, ''), value === '' ? null : Number(value.replace(',', '.'))];
  });
}

test('every format has a file of its name, and no file is left over', () => {
  const members = readdirSync(import.meta.dirname).filter((file) => /^[a-z]+\.ts$/.test(file) && file !== 'index.ts');
  expect(members.sort()).toEqual(
    Object.keys(exportFormats)
      .sort()
      .map((id) => `${id}.ts`),
  );
});

describe.each(Object.entries(exportFormats))('%s', (id, format) => {
  test('gives back every cell, numbers with all their digits', async () => {
    const { rows } = await read[id as ExportFormatId](await format.write(table, geometries));
    if (rows) expect(rows).toEqual(table.rows);
  });

  test('carries the method and each source with its licence', async () => {
    const { text } = await read[id as ExportFormatId](await format.write(table, geometries));
    const wanted =
      id === 'pdf' ? ['%PDF-'] : ['Une moyenne pondérée.', 'Licence Ouverte 2.0', 'https://example.org/apl'];
    for (const words of wanted) expect(text).toContain(words);
  });
});

test('CSV in English has commas and points', async () => {
  const text = String(await csv.write({ ...table, language: 'en' }, geometries));
  expect(text).toContain('"Aubigny; ""la Belle""",3.123456789012');
});

test('a cell that begins like a formula is written as text', async () => {
  expect(String(await csv.write(table, geometries))).toContain("\r\n'=1+1;-0,5\r\n");
});

describe('on paper', () => {
  const address = `https://example.org/${'a-long-address/'.repeat(12)}`;
  const printed = async (rows: number) => {
    const long: ExportTable = {
      ...table,
      rows: Array.from({ length: rows }, (_, k) => [`Saint-Germain-de-la-Rivière-${k}`, k / 7]),
      sentences: Array.from(
        { length: 4 },
        () =>
          'Une phrase assez longue pour prendre presque toute la largeur de la page, avec ses chiffres : 12 345,67.',
      ),
      method: Array.from({ length: 3 }, () => table.method[0]!.repeat(12)),
      sources: Array.from({ length: 7 }, () => ({ ...table.sources[0]!, sourceUrl: address })),
    };
    const bytes = Buffer.from((await exportFormats.pdf.write(long, geometries)) as Uint8Array).toString('latin1');
    return bytes.match(/\/Type \/Page\b/g)?.length;
  };

  test('twelve rows with every source and a long method take one page', async () => {
    expect(await printed(12)).toBe(1);
  });

  test('the whole list of a territory is printed; a country is cut at 200 rows', async () => {
    const pages = await printed(200);
    expect(pages).toBeGreaterThan(3);
    expect(await printed(34_900)).toBe(pages);
  });
});

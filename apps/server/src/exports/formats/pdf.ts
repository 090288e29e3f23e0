import type { Language, Provenance } from '@maillage/contract';
import type { ExportCell, ExportFormat, ExportTable } from '../exportTable.ts';
import { INK, pdfDocument, QUIET, TEAL } from '../pdfDocument.ts';
import { sourceLine } from '../sourceLine.ts';
import { words } from '../words.ts';

/** Rows of the table on paper, about six pages; the whole is in the other formats. */
const ROWS = 200;
const COLUMNS = 7;
/** Points; titles of columns take a second line sooner than names of communes. */
const NUMBER_WIDTH = 56;

/** For reading and printing: what the table says, its method and sources, and its rows. */
export const pdf: ExportFormat = {
  contentType: 'application/pdf',
  extension: 'pdf',
  async write(table) {
    return pdfDocument(pageOf(table));
  },
};

function pageOf(table: ExportTable): object {
  const { language } = table;
  const columns = printedColumns(table);
  const left = table.rows.length - ROWS;
  return {
    pageSize: 'A4',
    pageMargins: [48, 48, 48, 56],
    info: { title: table.title, creator: 'Maillage' },
    lang: language,
    defaultStyle: { font: 'Roboto', fontSize: 9, color: INK, lineHeight: 1.2 },
    content: [
      { text: table.title, fontSize: 18, bold: true, color: TEAL, margin: [0, 0, 0, 10] },
      ...table.sentences.map((text) => ({ text: text.replaceAll(THIN, '\u00a0'), fontSize: 11, margin: [0, 0, 0, 4] })),
      {
        margin: [0, 12, 0, 4],
        layout: 'lightHorizontalLines',
        table: {
          headerRows: 1,
          dontBreakRows: true,
          widths: columns.map(({ width }) => width),
          body: [
            columns.map(({ title, alignment }) => ({ text: title, bold: true, fontSize: 8, alignment })),
            ...table.rows
              .slice(0, ROWS)
              .map((row) => columns.map(({ at, write, alignment }) => ({ text: write(row[at] ?? null), alignment }))),
          ],
        },
      },
      ...(left > 0 ? [{ text: words.moreRows[language].replace('{count}', String(left)), color: QUIET }] : []),
      { text: words.method[language], bold: true, margin: [0, 12, 0, 2] },
      ...table.method.map((text) => ({ text, fontSize: 7.5, color: QUIET })),
      { text: words.sources[language], bold: true, margin: [0, 8, 0, 2] },
      ...table.sources.map((source) => sourceOf(source, language)),
    ],
    footer: (page: number, pages: number) => ({
      columns: [
        `Maillage · ${words.exportedOn[language]} ${dayOf(table)}`,
        { text: `${page} / ${pages}`, alignment: 'right' },
      ],
      fontSize: 8,
      color: QUIET,
      margin: [48, 16],
    }),
  };
}

/** The first columns that say something, each with its width and its digits. */
function printedColumns({ columns, rows, language }: ExportTable) {
  return columns
    .map((column, at) => ({ ...column, at, cells: rows.slice(0, ROWS).map((row) => row[at] ?? null) }))
    .filter(({ cells }) => cells.some((cell) => cell !== null))
    .slice(0, COLUMNS)
    .map(({ title, kind, at, cells }) => ({
      title,
      at,
      alignment: kind === 'number' ? 'right' : 'left',
      width: kind === 'number' ? NUMBER_WIDTH : cells.some((cell) => String(cell).length > 6) ? '*' : 'auto',
      write: written(cells, language),
    }));
}

/** The same number of digits down a column, as many as its figures have: two at most, none where they are large. */
function written(cells: readonly ExportCell[], language: Language): (cell: ExportCell) => string {
  const numbers = cells.filter((cell) => typeof cell === 'number');
  const most = numbers.some((value) => Math.abs(value) >= 1000) ? 0 : 2;
  const digits = [0, 1].find((few) => numbers.every((value) => Number(value.toFixed(few)) === value)) ?? 2;
  const number = new Intl.NumberFormat(language, {
    minimumFractionDigits: Math.min(digits, most),
    maximumFractionDigits: Math.min(digits, most),
  });
  return (cell) => (typeof cell === 'number' ? number.format(cell) : (cell ?? '–')).replaceAll(THIN, '\u00a0');
}

const dayOf = ({ day, language }: ExportTable) =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));

/** On paper the site says enough; on screen a click opens the whole address. */
function sourceOf(source: Provenance, language: Language): object {
  if (!URL.canParse(source.sourceUrl)) return { text: sourceLine(source, language), fontSize: 7.5, color: QUIET };
  const text = sourceLine({ ...source, sourceUrl: new URL(source.sourceUrl).host }, language);
  return { text, link: source.sourceUrl, fontSize: 7.5, color: QUIET };
}

/** The narrow space of French numbers, which the type has not. */
const THIN = '\u202f';

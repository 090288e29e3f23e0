import type { Language, Provenance } from '@maillage/contract';
import type { ExportCell, ExportFormat, ExportTable } from '../exportTable.ts';
import { INK, pdfDocument, QUIET, TEAL } from '../pdfDocument.ts';
import { sourceLine } from '../sourceLine.ts';
import { words } from '../words.ts';

/** Rows in the table of a page; the whole is in the other formats. */
const ROWS = 12;

/** For reading and printing: one page with what the table says, its first rows, its method and sources. */
export const pdf: ExportFormat = {
  contentType: 'application/pdf',
  extension: 'pdf',
  async write(table) {
    return pdfDocument(pageOf(table));
  },
};

function pageOf(table: ExportTable): object {
  const { language } = table;
  const columns = table.columns.slice(0, 7);
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const cell = (value: ExportCell) =>
    (typeof value === 'number' ? number.format(value) : (value ?? '–')).replaceAll(THIN, '\u00a0');
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
          widths: columns.map(({ kind }) => (kind === 'text' ? '*' : 'auto')),
          body: [
            columns.map(({ title }) => ({ text: title, bold: true, fontSize: 8 })),
            ...table.rows.slice(0, ROWS).map((row) =>
              columns.map(({ kind }, k) => ({
                text: cell(row[k] ?? null),
                alignment: kind === 'number' ? 'right' : 'left',
              })),
            ),
          ],
        },
      },
      ...(left > 0 ? [{ text: words.moreRows[language].replace('{count}', String(left)), color: QUIET }] : []),
      { text: words.method[language], bold: true, margin: [0, 12, 0, 2] },
      ...table.method.map((text) => ({ text, fontSize: 7.5, color: QUIET })),
      { text: words.sources[language], bold: true, margin: [0, 8, 0, 2] },
      ...table.sources.map((source) => sourceOf(source, language)),
    ],
    footer: {
      text: `Maillage · ${words.exportedOn[language]} ${table.day}`,
      fontSize: 8,
      color: QUIET,
      margin: [48, 16],
    },
  };
}

/** On paper the site says enough; on screen a click opens the whole address. */
function sourceOf(source: Provenance, language: Language): object {
  if (!URL.canParse(source.sourceUrl)) return { text: sourceLine(source, language), fontSize: 7.5, color: QUIET };
  const text = sourceLine({ ...source, sourceUrl: new URL(source.sourceUrl).host }, language);
  return { text, link: source.sourceUrl, fontSize: 7.5, color: QUIET };
}

/** The narrow space of French numbers, which the type has not. */
const THIN = '\u202f';

import { Writable } from 'node:stream';
import excel from 'exceljs';
import type { ExportFormat, ExportTable } from '../exportTable.ts';
import { words } from '../words.ts';

/** Rows written before other requests have their turn. */
const ROWS_AT_ONCE = 200;

/** For spreadsheets, with types: a sheet of data, a sheet of method and sources. */
export const xlsx: ExportFormat = {
  contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  extension: 'xlsx',
  async write(table) {
    const { stream, bytes } = collector();
    const book = new excel.stream.xlsx.WorkbookWriter({ stream, useStyles: true });
    book.creator = 'Maillage';
    await writeData(book, table);
    writeNotes(book, table);
    await book.commit();
    return bytes();
  },
};

async function writeData(book: excel.stream.xlsx.WorkbookWriter, { columns, rows, language }: ExportTable) {
  const sheet = book.addWorksheet(words.dataSheet[language], { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(({ title, kind }) => ({ header: title, width: kind === 'text' ? 26 : 16 }));
  sheet.getRow(1).font = { bold: true };
  for (const [i, row] of rows.entries()) {
    sheet.addRow([...row]).commit();
    if (i % ROWS_AT_ONCE === 0) await new Promise(setImmediate);
  }
  sheet.commit();
}

function writeNotes(book: excel.stream.xlsx.WorkbookWriter, table: ExportTable) {
  const { language } = table;
  const sheet = book.addWorksheet(words.sourcesSheet[language]);
  sheet.columns = [{ width: 46 }, { width: 12 }, { width: 26 }, { width: 70 }];
  for (const line of [
    table.title,
    `${words.exportedOn[language]} ${table.day}`,
    '',
    ...table.sentences,
    '',
    ...table.method,
    '',
  ]) {
    sheet.addRow([line]);
  }
  sheet.addRow([
    words.source[language],
    words.vintage[language],
    words.licence[language],
    words.address[language],
  ]).font = {
    bold: true,
  };
  for (const { title, vintage, licence, sourceUrl } of table.sources)
    sheet.addRow([title, vintage, licence, sourceUrl]);
  sheet.commit();
}

function collector() {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  return { stream, bytes: () => Buffer.concat(chunks) };
}

import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { DataSet, FileHead } from './dataSet.ts';
import { openCsv } from './reading/csv.ts';
import { readWorkbook } from './reading/workbook.ts';
import { dataSets } from './registry.ts';

/** The set that a file belongs to, by its content; `undefined` when no set knows it. */
export async function recogniseFile(path: string): Promise<DataSet | undefined> {
  const head = await headOf(path);
  return dataSets.find((candidate) => candidate.recognise(head));
}

const HEAD_BYTES = 4096;

/** What sets look at: name, first line or sheets, first characters. */
export async function headOf(path: string): Promise<FileHead> {
  const name = basename(path);
  if (/\.xlsx$/i.test(path)) return { name, header: await sheetNames(path), text: '' };
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    const text = buffer.toString('utf8', 0, bytesRead).replace(/^\uFEFF/, '');
    const header = /json$/i.test(name) ? [] : (await openCsv(path)).header;
    return { name, header, text };
  } finally {
    await handle.close();
  }
}

/** Names of the sheets, and the titles in the first rows: a workbook is recognised by either. */
async function sheetNames(path: string): Promise<string[]> {
  const sheets = await readWorkbook(path);
  return sheets.flatMap(({ name, rows }) => [name, ...rows.slice(0, 15).flatMap((row) => row.map(String))]);
}

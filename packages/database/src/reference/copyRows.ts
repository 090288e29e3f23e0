import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/** A value of a cell; a plain object is written as JSON, an array of texts as `text[]`. */
export type Cell = string | number | boolean | null | readonly string[] | { readonly [key: string]: unknown };
export type Row = readonly Cell[];

/**
 * Adds rows by COPY, in PostgreSQL's text format; returns how many. The batches are asked for one by one as the server takes
 * them. Table and columns are names of ours, never from outside.
 */
export async function copyRows(
  client: pg.PoolClient,
  table: string,
  columns: readonly string[],
  batches: Iterable<readonly Row[]> | AsyncIterable<readonly Row[]>,
): Promise<number> {
  let rows = 0;
  async function* texts() {
    for await (const batch of batches) {
      rows += batch.length;
      yield Buffer.from(batch.map(lineOf).join(''));
    }
  }
  await pipeline(texts, client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`)));
  return rows;
}

const lineOf = (row: Row): string => `${row.map(cellText).join('\t')}\n`;

function cellText(cell: Cell): string {
  if (cell === null) return '\\N';
  if (typeof cell === 'string') return escaped(cell);
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
  if (Array.isArray(cell)) return escaped(`{${cell.map(quoted).join(',')}}`);
  return escaped(JSON.stringify(cell));
}

const quoted = (item: string) => `"${item.replaceAll(/["\\]/g, '\\$&')}"`;

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
/** A NUL cannot be stored: it is dropped. */
const escaped = (text: string) =>
  /[\\\t\n\r\0]/.test(text) ? text.replaceAll(/[\\\t\n\r\0]/g, (character) => escapes[character] ?? '') : text;

import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** Rows of a comma-separated file by the names of its header. */
export function readCsv(path: string): Record<string, string>[] {
  return parse(readFileSync(path), { columns: true, bom: true });
}

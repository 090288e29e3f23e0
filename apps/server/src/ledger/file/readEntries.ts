import type { FileProblem } from '@maillage/contract';
import { type Certainty, type EntryDraft, parseDay } from '@maillage/supply';
import { parseCommuneCode } from '@maillage/units';
import { certaintyWords, columns, type Field, required } from './columns.ts';
import { type CsvRow, readCsv } from './readCsv.ts';

/** A row of a file as an entry; with `id`, the entry of the ledger that it corrects. */
export interface FileEntry {
  readonly line: number;
  readonly id: string | undefined;
  readonly draft: EntryDraft;
}

/** The entries of a ledger file, or every problem that keeps it from being one. */
export function readEntriesFile(text: string): { entries: readonly FileEntry[]; problems: readonly FileProblem[] } {
  const reading = readCsv(text.replace(/^\uFEFF/, ''));
  if (reading.status === 'quote-unclosed')
    return { entries: [], problems: [{ code: 'ledger/quote-unclosed', line: reading.line }] };
  const [header, ...rows] = reading.rows;
  const places = placesOf(header);
  const missing = required.filter((field) => !places.has(field));
  if (missing.length > 0) return { entries: [], problems: missing.map(missingColumn) };
  const read = rows.map((row) => readRow(row, places));
  return { entries: read.map(({ entry }) => entry), problems: read.flatMap(({ problems }) => problems) };
}

function placesOf(header: CsvRow | undefined): ReadonlyMap<Field, number> {
  const titles = header?.cells.map(plain) ?? [];
  const found = columns.map(
    ({ field, fr, en }) => [field, titles.findIndex((t) => t === plain(fr) || t === plain(en))] as const,
  );
  return new Map(found.filter(([, place]) => place >= 0));
}

function missingColumn(field: Field): FileProblem {
  return { code: 'ledger/column-missing', line: 1, value: columns.find((column) => column.field === field)!.fr };
}

function readRow({ line, cells }: CsvRow, places: ReadonlyMap<Field, number>) {
  const problems: FileProblem[] = [];
  const text = (field: Field) => (cells[places.get(field) ?? -1] ?? '').trim().replace(/^'(?=[=+\-@])/, '');
  const report = (code: string, column: string, value: string) => problems.push({ code, line, column, value });
  const number = (field: Field, otherwise: number | undefined) => {
    const written = text(field)
      .replaceAll(/[\s\u00A0\u202F]/g, '')
      .replace(',', '.');
    if (written === '') return otherwise;
    const value = Number(written);
    if (Number.isNaN(value)) report('ledger/number-invalid', field, text(field));
    return Number.isNaN(value) ? otherwise : value;
  };
  const day = (field: 'from' | 'to') => {
    if (text(field) === '') return null;
    const read = parseFrenchDay(text(field));
    if (read === undefined) report('ledger/date-invalid', field, text(field));
    return read ?? null;
  };
  if (text('supply') === '') report('ledger/number-invalid', 'supply', '');
  const certainty = certaintyOf(text('certainty'));
  if (certainty === undefined) report('ledger/certainty-unknown', 'certainty', text('certainty'));
  const heads = number('heads', undefined);
  const birthYear = number('birthYear', undefined);
  const draft: EntryDraft = {
    commune: parseCommuneCode(text('commune')) ?? text('commune'),
    profession: text('profession'),
    label: text('label'),
    supply: number('supply', 0)!,
    from: day('from'),
    to: day('to'),
    replacesHeads: number('replacesHeads', 0)!,
    certainty: certainty ?? 'declared',
    ...(heads !== undefined && { heads }),
    ...(birthYear !== undefined && { birthYear }),
    ...(text('note') !== '' && { note: text('note') }),
  };
  return { entry: { line, id: text('id') || undefined, draft }, problems };
}

/** `2027-06-30`, or `30/06/2027` as a French spreadsheet writes it. */
function parseFrenchDay(text: string): string | undefined {
  const french = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (!french) return parseDay(text);
  const [, day, month, year] = french;
  return parseDay(`${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`);
}

/** An empty cell means declared: that is what a file from a coordinator is. */
function certaintyOf(text: string): Certainty | undefined {
  if (text === '') return 'declared';
  const found = Object.entries(certaintyWords).find(([, words]) =>
    Object.values(words).some((w) => plain(w) === plain(text)),
  );
  return found?.[0] as Certainty | undefined;
}

/** Without case or accents: headers and words are recognised however they are typed. */
function plain(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '');
}

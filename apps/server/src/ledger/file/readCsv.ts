/** A row of a file and the line it starts on; the header is line 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export type CsvReading =
  | { readonly status: 'read'; readonly rows: readonly CsvRow[] }
  | { readonly status: 'quote-unclosed'; readonly line: number };

/** Bytes of a spreadsheet as text: UTF-8, with or without its mark, otherwise Windows-1252. */
export function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/**
 * Rows of a CSV text (RFC 4180) separated by what its header uses: semicolon, tab or comma. Quoted cells may hold line
 * breaks; empty lines are skipped.
 */
export function readCsv(text: string): CsvReading {
  const separator = separatorOf(text);
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let cell = '';
  let line = 1;
  let start = 1;
  let quoteLine = 0;
  const endRow = () => {
    cells.push(cell);
    if (cells.some((one) => one !== '')) rows.push({ line: start, cells });
    cells = [];
    cell = '';
  };
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    if (char === '\n') line++;
    if (quoteLine > 0) {
      if (char !== '"') cell += char;
      else if (text[i + 1] === '"') cell += text[++i]!;
      else quoteLine = 0;
    } else if (char === '"' && cell === '') quoteLine = line;
    else if (char === separator) {
      cells.push(cell);
      cell = '';
    } else if (char === '\n') {
      endRow();
      start = line;
    } else if (char !== '\r') cell += char;
  }
  if (quoteLine > 0) return { status: 'quote-unclosed', line: quoteLine };
  endRow();
  return { status: 'read', rows };
}

function separatorOf(text: string): string {
  const header = text.slice(0, text.search(/\r?\n|$/));
  return [';', '\t', ','].find((separator) => header.includes(separator)) ?? ';';
}

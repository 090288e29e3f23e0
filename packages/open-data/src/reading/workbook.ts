import type ExcelJS from 'exceljs';

/** A sheet as rows of plain cells: text, number or empty. Row `k` is the sheet's row `k + 1`, column `c` its column `c + 1`. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
}

export type SheetCell = string | number | undefined;

/** All the sheets of an `.xlsx` file, read as a stream. Throws when it is not one. */
export async function readWorkbook(path: string): Promise<Sheet[]> {
  const { default: excel } = await import('exceljs'); // 60 MB and 0.4 s: only who reads a workbook waits for it
  const reader = new excel.stream.xlsx.WorkbookReader(path, {
    entries: 'emit',
    sharedStrings: 'cache',
    styles: 'ignore',
    hyperlinks: 'ignore',
    worksheets: 'emit',
  });
  const sheets: Sheet[] = [];
  for await (const sheet of reader) {
    const rows: SheetCell[][] = [];
    for await (const row of sheet) {
      const cells: SheetCell[] = [];
      row.eachCell((cell, column) => {
        cells[column - 1] = plain(cell.value);
      });
      rows[row.number - 1] = cells;
    }
    sheets.push({ name: nameOf(sheet), rows: Array.from(rows, (row) => row ?? []) });
  }
  return sheets;
}

/** The reader knows the name; its types do not. */
function nameOf(sheet: object): string {
  return 'name' in sheet ? String(sheet.name) : '';
}

function plain(value: ExcelJS.CellValue): SheetCell {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'object' && 'richText' in value) return value.richText.map(({ text }) => text).join('');
  if (typeof value === 'object' && 'result' in value) return plain(value.result as ExcelJS.CellValue);
  return String(value);
}

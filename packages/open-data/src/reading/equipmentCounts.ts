import { inBatches } from '../batches.ts';
import type { Reading, SetInput } from '../dataSet.ts';
import type { Row } from '../store.ts';
import { sumByCommune } from './aggregate.ts';
import { readCodedLines } from './codedLines.ts';
import { countAt } from './columns.ts';
import { openTable } from './table.ts';
import { placeToday } from './toToday.ts';
import { yearOf } from './yearOf.ts';

const TYPE_TITLE = /^NB_([A-F]\d{3})$/i;

/** Types of equipment that a header counts: `NB_D201` → `D201`. */
export const equipmentTypes = (header: readonly string[]): string[] =>
  header.flatMap((title) => TYPE_TITLE.exec(title)?.[1]?.toUpperCase() ?? []);

/** A file of INSEE's Base permanente des équipements: one line a commune, one column `NB_…` a type of equipment. */
export async function readEquipmentCounts(path: string, input: SetInput): Promise<Reading> {
  const table = await openTable(path, ['CODGEO']);
  const types = equipmentTypes(table.header);
  if (types.length === 0) input.problems.add({ code: 'column/missing', value: 'NB_…' });
  const columns = types.map((type) => table.header.findIndex((title) => title.toUpperCase() === `NB_${type}`));
  const lines = await readCodedLines(
    table,
    {},
    (row) => columns.map((column, k) => countAt(row, column, `NB_${types[k]}`, input.problems)),
    input,
  );
  const year = yearOf(path, input.vintage);
  const rows: Row[] = [];
  for (const [commune, counts] of sumByCommune(placeToday(lines, input.today, input.problems)))
    for (const [k, count] of counts.entries()) if (count > 0) rows.push([types[k]!, year, commune, count, 'official']);
  const write = {
    table: 'equipment_count',
    columns: ['type', 'year', 'commune', 'count', 'certainty'],
    mode: { kind: 'replace', where: { type: types, year } },
    batches: inBatches(rows),
  } as const;
  return { vintage: String(year), writes: [write] };
}

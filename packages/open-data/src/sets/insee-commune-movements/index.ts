import { sources } from '../../addresses.ts';
import { inBatches } from '../../batches.ts';
import type { DataSet, SetInput } from '../../dataSet.ts';
import { findColumns, isComplete } from '../../reading/columns.ts';
import { openTable } from '../../reading/table.ts';
import { yearOf } from '../../reading/yearOf.ts';
import { type Movement, pastMeanings } from './meanings.ts';

const wanted = {
  date: 'DATE_EFF',
  fromKind: 'TYPECOM_AV',
  from: 'COM_AV',
  fromName: 'LIBELLE_AV',
  toKind: 'TYPECOM_AP',
  to: 'COM_AP',
} as const;
/** A commune in its own right; the other kinds are parts of one. */
const COMMUNE = 'COM';

/** INSEE's movements of communes: when loaded, they decide what a code of the past means, in place of what `cog` deduces. */
export const inseeCommuneMovements: DataSet = {
  id: 'insee-commune-movements',
  title: 'Mouvements de communes (fusions, rétablissements, changements de code)',
  source: sources['insee-commune-movements'],
  certainty: 'official',
  needs: ['cog'],
  supersedes: [],
  tables: ['former_commune'],
  recognise: ({ header }) => header.includes('COM_AV') && header.includes('DATE_EFF'),
  async read(input) {
    const path = input.paths.movements!;
    const movements = await readMovements(path, input);
    if (movements.length === 0) input.problems.add({ code: 'file/empty' });
    const people = new Map<string, number>(input.today.communes.map(({ code, population }) => [code, population]));
    const rows = pastMeanings(movements, people).map((f) => [
      f.code,
      f.name,
      f.successor,
      f.share,
      f.fromYear ?? null,
      f.untilYear ?? null,
    ]);
    const write = {
      table: 'former_commune',
      columns: ['code', 'name', 'successor', 'share', 'from_year', 'until_year'],
      mode: { kind: 'replace', where: { code: [...new Set(rows.map(([code]) => code!))] } },
      batches: inBatches(rows),
    } as const;
    return { vintage: String(yearOf(path, input.vintage)), writes: [write] };
  },
};

async function readMovements(path: string, { problems }: SetInput): Promise<Movement[]> {
  const table = await openTable(path, Object.values(wanted));
  const columns = findColumns(table.header, wanted, problems);
  if (columns === undefined) return [];
  const movements: Movement[] = [];
  for await (const row of table.lines) {
    if (!isComplete(row, table.header, problems)) continue;
    const cell = (field: keyof typeof wanted) => row.cells[columns[field]]!.trim();
    if (!/^\d{4}-\d{2}-\d{2}$/.test(cell('date')))
      problems.add({ code: 'year/invalid', line: row.line, value: cell('date') });
    else if (cell('fromKind') === COMMUNE && cell('toKind') === COMMUNE)
      movements.push({ date: cell('date'), from: cell('from'), fromName: cell('fromName'), to: cell('to') });
  }
  return movements;
}

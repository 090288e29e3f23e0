import { sources } from '../../addresses.ts';
import { inBatches } from '../../batches.ts';
import type { DataSet } from '../../dataSet.ts';
import type { Problems } from '../../problems.ts';
import { chooseByCommune } from '../../reading/aggregate.ts';
import { readCodedLines } from '../../reading/codedLines.ts';
import type { CsvLine } from '../../reading/csv.ts';
import { inheritParent } from '../../reading/inheritParent.ts';
import { parseNumber } from '../../reading/numbers.ts';
import { openTable } from '../../reading/table.ts';
import { placeToday } from '../../reading/toToday.ts';
import { yearOf } from '../../reading/yearOf.ts';

/** Density level of each commune, 1 (dense city) … 7 (very dispersed). Merged communes take the densest part's. */
export const inseeDensityGrid: DataSet = {
  id: 'insee-density-grid',
  title: 'Grille communale de densité à 7 niveaux',
  source: sources['insee-density-grid'],
  certainty: 'official',
  needs: ['cog'],
  supersedes: [],
  tables: ['commune'],
  recognise: ({ header }) => header.includes('CODGEO') && header.includes('DENS'),
  async read(input) {
    const path = input.paths.table!;
    const table = await openTable(path, ['CODGEO', 'DENS']);
    const lines = await readCodedLines(
      table,
      { level: 'DENS' },
      (row, { level }) => levelAt(row, level, input.problems),
      input,
    );
    const placed = placeToday(lines, input.today, input.problems);
    const levels = inheritParent(
      chooseByCommune(placed, ({ value }) => 8 - value),
      input.today,
    );
    const write = {
      table: 'commune',
      columns: ['code', 'density_level'],
      mode: { kind: 'update', key: ['code'] },
      batches: inBatches(levels),
    } as const;
    return { vintage: String(yearOf(path, input.vintage)), writes: [write] };
  },
};

function levelAt({ line, cells }: CsvLine, column: number, problems: Problems): number | undefined {
  const level = parseNumber(cells[column]!);
  if (level !== undefined && Number.isInteger(level) && level >= 1 && level <= 7) return level;
  problems.add({ code: 'number/invalid', line, column: 'DENS', value: cells[column]! });
  return undefined;
}

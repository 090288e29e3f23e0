import { sources } from '../../addresses.ts';
import { inBatches } from '../../batches.ts';
import type { DataSet } from '../../dataSet.ts';
import { sumByCommune } from '../../reading/aggregate.ts';
import { readCodedLines } from '../../reading/codedLines.ts';
import { countAt } from '../../reading/columns.ts';
import { openTable } from '../../reading/table.ts';
import { placeToday } from '../../reading/toToday.ts';
import { yearOf } from '../../reading/yearOf.ts';
import type { TableWrite } from '../../store.ts';

/** Legal populations of one census year. The newest year loaded is the one that communes show. */
export const inseeLegalPopulations: DataSet = {
  id: 'insee-legal-populations',
  title: 'Populations légales des communes',
  source: sources['insee-legal-populations'],
  certainty: 'official',
  needs: ['cog'],
  supersedes: [],
  tables: ['commune_population', 'commune'],
  recognise: ({ header }) => header.includes('PMUN') && header.includes('PTOT'),
  async read(input) {
    const path = input.paths.table!;
    const table = await openTable(path, ['COM', 'PMUN', 'PTOT']);
    const lines = await readCodedLines(
      table,
      { municipal: 'PMUN', total: 'PTOT' },
      (row, { municipal, total }) => [
        countAt(row, municipal, 'PMUN', input.problems),
        countAt(row, total, 'PTOT', input.problems),
      ],
      input,
    );
    const year = yearOf(path, input.vintage);
    const placed = placeToday(lines, input.today, input.problems);
    const people = [...sumByCommune(placed)].map(([code, [municipal, total]]) => [code, municipal!, total!] as const);
    const byYear: TableWrite = {
      table: 'commune_population',
      columns: ['commune', 'year', 'municipal', 'total'],
      mode: { kind: 'replace', where: { year } },
      batches: inBatches(people.map(([code, municipal, total]) => [code, year, municipal, total])),
    };
    const shown: TableWrite = {
      table: 'commune',
      columns: ['code', 'population', 'population_vintage'],
      mode: { kind: 'update', key: ['code'] },
      batches: inBatches(people.map(([code, municipal]) => [code, Math.round(municipal), String(year)])),
    };
    const newest = input.today.communes.every(({ populationVintage }) => year > Number(populationVintage));
    return { vintage: String(year), writes: newest ? [byYear, shown] : [byYear] };
  },
};

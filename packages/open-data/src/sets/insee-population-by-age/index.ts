import { sources } from '../../addresses.ts';
import { streamInBatches } from '../../batches.ts';
import type { DataSet, SetInput } from '../../dataSet.ts';
import { countAt, findColumns, isComplete } from '../../reading/columns.ts';
import { openTable, type Table } from '../../reading/table.ts';
import type { Row } from '../../store.ts';

const sexes: Readonly<Record<string, string>> = { '1': 'men', '2': 'women' };

/** Population of each département by sex and age, year by year. */
export const inseePopulationByAge: DataSet = {
  id: 'insee-population-by-age',
  title: 'Population par sexe et âge des départements',
  source: sources['insee-population-by-age'],
  certainty: 'official',
  needs: ['cog'],
  supersedes: [],
  tables: ['population_by_age'],
  recognise: ({ header }) => header.includes('classe_age') && header.includes('population'),
  async read(input) {
    const table = await openTable(input.paths.table!, ['classe_age', 'population']);
    const write = {
      table: 'population_by_age',
      columns: ['area_kind', 'area', 'year', 'sex', 'age_band', 'population'],
      mode: { kind: 'replace', where: { area_kind: 'departement' } },
      batches: streamInBatches(rowsOf(table, input)),
    } as const;
    return { vintage: input.vintage, writes: [write] };
  },
};

async function* rowsOf(table: Table, { today, problems, onLines }: SetInput): AsyncGenerator<Row> {
  const wanted = {
    year: 'annee',
    area: ['departement_code', 'departement'],
    sex: 'sexe_code',
    band: 'classe_age',
    people: 'population',
  };
  const columns = findColumns(table.header, wanted, problems);
  if (columns === undefined) return;
  const departements = new Set(today.communes.map(({ departement }) => departement));
  let rows = 0;
  for await (const row of table.lines) {
    if (!isComplete(row, table.header, problems)) continue;
    const [year, area, sex, band] = [columns.year, columns.area, columns.sex, columns.band].map((k) => row.cells[k]!);
    if (sexes[sex!] === undefined) continue; // totals of both
    if (!/^\d{4}$/.test(year!)) problems.add({ code: 'year/invalid', line: row.line, value: year! });
    else if (!departements.has(area!)) problems.add({ code: 'departement/unknown', line: row.line, value: area! });
    else
      yield [
        'departement',
        area!,
        Number(year),
        sexes[sex!]!,
        band!,
        countAt(row, columns.people, 'population', problems),
      ];
    if (++rows % 10_000 === 0) onLines(rows);
  }
  if (rows === 0) problems.add({ code: 'file/empty' });
}

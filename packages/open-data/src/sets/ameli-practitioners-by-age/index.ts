import { sources } from '../../addresses.ts';
import { streamInBatches } from '../../batches.ts';
import type { DataSet, SetInput } from '../../dataSet.ts';
import { countAt, findColumns, isComplete } from '../../reading/columns.ts';
import type { CsvLine } from '../../reading/csv.ts';
import { openTable, type Table } from '../../reading/table.ts';
import type { Row } from '../../store.ts';
import { professionOfName } from './professions.ts';

const sexes: Readonly<Record<string, string>> = { hommes: 'men', femmes: 'women', homme: 'men', femme: 'women' };
/** Totals of the file: all ages, all of a région, all of France. */
const TOTAL_AREAS = new Set(['999', '99', 'FRANCE', '']);

/** Liberal practitioners of each département by profession, sex and age, year by year; `all` where the file only has totals. */
export const ameliPractitionersByAge: DataSet = {
  id: 'ameli-practitioners-by-age',
  title: 'Professionnels de santé libéraux par département, sexe et âge (Assurance Maladie)',
  source: sources['ameli-practitioners-by-age'],
  certainty: 'official',
  needs: ['cog'],
  supersedes: [],
  tables: ['practitioners_by_age'],
  recognise: ({ header }) => header.includes('profession_sante') && header.includes('effectif'),
  async read(input) {
    const table = await openTable(input.paths.table!, ['profession_sante', 'effectif']);
    const write = {
      table: 'practitioners_by_age',
      columns: ['departement', 'year', 'profession', 'sex', 'age_band', 'count'],
      mode: {
        kind: 'replace-first',
        where: {},
        key: ['departement', 'year', 'profession', 'sex', 'age_band'],
      },
      batches: streamInBatches(rowsOf(table, input)),
    } as const;
    return { vintage: input.vintage, writes: [write] };
  },
};

async function* rowsOf(table: Table, input: SetInput): AsyncGenerator<Row> {
  const { problems, onLines } = input;
  const wanted = {
    year: 'annee',
    profession: 'profession_sante',
    departement: 'departement',
    band: 'classe_age',
    sex: 'libelle_sexe',
    count: 'effectif',
  };
  const columns = findColumns(table.header, wanted, problems);
  if (columns === undefined) return;
  const departements = new Set(input.today.communes.map(({ departement }) => departement));
  let rows = 0;
  for await (const row of table.lines) {
    if (!isComplete(row, table.header, problems)) continue;
    if (++rows % 10_000 === 0) onLines(rows);
    const departement = row.cells[columns.departement]!.trim();
    const year = row.cells[columns.year]!.slice(0, 4);
    if (TOTAL_AREAS.has(departement)) continue;
    if (!departements.has(departement))
      problems.add({ code: 'departement/unknown', line: row.line, value: departement });
    else if (!/^\d{4}$/.test(year)) problems.add({ code: 'year/invalid', line: row.line, value: year });
    else
      yield [
        departement,
        Number(year),
        professionOfName(row.cells[columns.profession]!),
        sexes[row.cells[columns.sex]!.trim().toLowerCase()] ?? 'all',
        bandAt(row, columns.band),
        countAt(row, columns.count, 'effectif', problems),
      ];
  }
  if (rows === 0) problems.add({ code: 'file/empty' });
}

const bandAt = ({ cells }: CsvLine, column: number) => (cells[column] === 'tout_age' ? 'all' : cells[column]!);

import { parseCommuneCode, parseRpps } from '@maillage/units';
import { sources } from '../../addresses.ts';
import { streamInBatches } from '../../batches.ts';
import type { DataSet, SetInput } from '../../dataSet.ts';
import { findColumns, isComplete } from '../../reading/columns.ts';
import { type CsvFile, type CsvLine, openCsv } from '../../reading/csv.ts';
import { isOutside } from '../../reading/toToday.ts';
import type { Row } from '../../store.ts';
import { professionOf } from './professions.ts';

const wanted = {
  idKind: "Type d'identifiant PP",
  id: 'Identifiant PP',
  profession: 'Code profession',
  speciality: 'Code savoir-faire',
  mode: 'Code mode exercice',
  siret: 'Numéro SIRET site',
  finess: 'Numéro FINESS site',
  structure: 'Identifiant technique de la structure',
  postalCode: 'Code postal (coord. structure)',
  commune: 'Code commune (coord. structure)',
} as const;
type Columns = Readonly<Record<keyof typeof wanted, number>>;
/** Kind of identifier that is an RPPS number. */
const RPPS_KIND = '8';

/**
 * Activities of health professionals: who (number only: no name is kept), as what, how (liberal, salaried), where.
 * Two million lines, read as a stream; of several lines for a person at a place the first is kept.
 */
export const rpps: DataSet = {
  id: 'rpps',
  title: 'Annuaire santé (RPPS), extraction en libre accès',
  source: sources.rpps,
  certainty: 'official',
  needs: ['cog'],
  supersedes: [],
  tables: ['practitioner'],
  recognise: ({ header }) => header.includes('Identifiant PP') && header.includes('Code mode exercice'),
  async read(input) {
    const file = await openCsv(input.paths.activities!, { separator: '|', quoted: false });
    const columns = findColumns(file.header, wanted, input.problems);
    const write = {
      table: 'practitioner',
      columns: ['rpps', 'site', 'profession', 'speciality', 'mode', 'commune', 'postal_code'],
      mode: { kind: 'replace-first', where: {}, key: ['rpps', 'site'] },
      batches: streamInBatches(columns === undefined ? noRows() : rowsOf(file, columns, input)),
    } as const;
    return { vintage: input.vintage, writes: [write] };
  },
};

async function* noRows(): AsyncGenerator<Row> {}

async function* rowsOf(file: CsvFile, columns: Columns, input: SetInput): AsyncGenerator<Row> {
  const { problems, onLines } = input;
  let lines = 0;
  for await (const row of file.lines) {
    if (++lines % 10_000 === 0) onLines(lines);
    if (!isComplete({ ...row, cells: trimmedEnd(row) }, file.header, problems)) continue;
    const cell = (field: keyof typeof wanted) => row.cells[columns[field]]!.trim();
    if (cell('idKind') !== RPPS_KIND) continue;
    const person = parseRpps(cell('id'));
    if (person === undefined) {
      problems.add({ code: 'identifier/invalid', line: row.line, value: cell('id') });
      continue;
    }
    if (person.suspicious) problems.add({ code: 'identifier/suspicious', line: row.line, value: person.rpps });
    yield [
      person.rpps,
      cell('structure') || cell('finess') || cell('siret') || cell('postalCode') || 'none',
      professionOf(cell('profession'), cell('speciality')),
      cell('speciality') || null,
      cell('mode') || 'unknown',
      communeAt(cell('commune'), row.line, input),
      cell('postalCode') || null,
    ];
  }
  if (lines === 0) problems.add({ code: 'file/empty' });
}

/** The directory ends each line with a separator, or not: both are complete. */
const trimmedEnd = ({ cells }: CsvLine) => (cells.length > 0 ? [...cells, ''] : cells);

function communeAt(code: string, line: number, { today, problems }: SetInput): string | null {
  if (code === '') return null;
  const commune = parseCommuneCode(code);
  const shares = commune === undefined ? undefined : today.history.today(commune, Number(today.cog));
  if (shares !== undefined) return shares[0]!.commune;
  problems.add({ code: isOutside(code) ? 'commune/outside' : 'commune/unknown', line, value: code });
  return null;
}

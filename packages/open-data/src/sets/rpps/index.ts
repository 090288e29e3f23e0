import { parseCommuneCode, parseRpps } from '@maillage/units';
import { sources } from '../../addresses.ts';
import type { DataSet, SetInput } from '../../dataSet.ts';
import type { Problems } from '../../problems.ts';
import { findColumns } from '../../reading/columns.ts';
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
  streamed: true,
  recognise: ({ header }) => header.includes('Identifiant PP') && header.includes('Code mode exercice'),
  async read(input) {
    const file = await openCsv(input.paths.activities!, { separator: '|', quoted: false });
    const columns = findColumns(file.header, wanted, input.problems);
    const write = {
      table: 'practitioner',
      columns: ['rpps', 'site', 'profession', 'speciality', 'mode', 'commune', 'postal_code'],
      mode: { kind: 'replace-first', where: {}, key: ['rpps', 'site'] },
      batches: columns === undefined ? noRows() : rowBatches(file, columns, input),
    } as const;
    return { vintage: input.vintage, writes: [write] };
  },
};

async function* noRows(): AsyncGenerator<readonly Row[]> {}

async function* rowBatches(file: CsvFile, columns: Columns, input: SetInput): AsyncGenerator<readonly Row[]> {
  let lines = 0;
  for await (const batch of file.batches) {
    yield batch.flatMap((line) => {
      const row = rowOf(line, file.header, columns, input);
      return row === undefined ? [] : [row];
    });
    lines += batch.length;
    input.onLines(lines);
  }
  if (lines === 0) input.problems.add({ code: 'file/empty' });
}

/** The row of a line; `undefined` for another kind of identifier, or a line that is refused. */
function rowOf(line: CsvLine, header: readonly string[], columns: Columns, input: SetInput): Row | undefined {
  const { problems } = input;
  if (line.cells.length < header.length - 1) return tooShort(line, problems); // lines end with a separator, or not
  const cell = (field: keyof typeof wanted) => line.cells[columns[field]]!.trim();
  if (cell('idKind') !== RPPS_KIND) return undefined;
  const person = parseRpps(cell('id'));
  if (person === undefined) problems.add({ code: 'identifier/invalid', line: line.line, value: cell('id') });
  if (person === undefined) return undefined;
  if (person.suspicious) problems.add({ code: 'identifier/suspicious', line: line.line, value: person.rpps });
  return [
    person.rpps,
    cell('structure') || cell('finess') || cell('siret') || cell('postalCode') || 'none',
    professionOf(cell('profession'), cell('speciality')),
    cell('speciality') || null,
    cell('mode') || 'unknown',
    communeAt(cell('commune'), line.line, input),
    cell('postalCode') || null,
  ];
}

function tooShort({ line, cells }: CsvLine, problems: Problems): undefined {
  problems.add({ code: 'line/too-short', line, value: String(cells.length) });
}

function communeAt(code: string, line: number, { today, problems }: SetInput): string | null {
  if (code === '') return null;
  const commune = parseCommuneCode(code);
  const shares = commune === undefined ? undefined : today.history.today(commune, Number(today.cog));
  if (shares !== undefined) return shares[0]!.commune;
  problems.add({ code: isOutside(code) ? 'commune/outside' : 'commune/unknown', line, value: code });
  return null;
}

import { parseZoningClass, type ZoningClass } from '@maillage/territory';
import { sources } from '../../addresses.ts';
import { inBatches } from '../../batches.ts';
import type { DataSet, SetInput } from '../../dataSet.ts';
import { readCodedLines } from '../../reading/codedLines.ts';
import { openTable } from '../../reading/table.ts';
import { type CodedLine, placeToday } from '../../reading/toToday.ts';
import { yearOf } from '../../reading/yearOf.ts';
import type { Row } from '../../store.ts';

const classTitles = ['zonage', 'zonage_ars', 'zone', 'classe', 'picto'];
const severity: readonly ZoningClass[] = ['zip', 'zac', 'zv', 'hz', 'gq-zip', 'gq-zac', 'qpv-zip', 'qpv-zac'];

/**
 * Zoning of general practitioners in force, by commune. A commune with several lines has the class of its whole, and a note of
 * its urban priority areas (QPV) or large neighbourhoods.
 */
export const zoning: DataSet = {
  id: 'zoning',
  title: 'Zonage des médecins généralistes (ZIP, ZAC)',
  source: sources.zoning,
  certainty: 'official',
  needs: ['cog'],
  supersedes: [],
  tables: ['zoning'],
  recognise: ({ header }) => header.some((title) => /^zonage|^picto/i.test(title)),
  async read(input) {
    const path = input.paths.table!;
    const lines = await readClasses(path, input);
    const year = yearOf(path, input.vintage);
    const rows = [
      ...Map.groupBy(placeToday(grouped(lines), input.today, input.problems), ({ commune }) => commune),
    ].map(([commune, placed]): Row => {
      const [shown, ...others] = bySeverity(placed.flatMap(({ value }) => value));
      return ['general-practitioner', year, commune, shown!, others.length > 0 ? others.join(', ') : null];
    });
    const write = {
      table: 'zoning',
      columns: ['profession', 'year', 'commune', 'class', 'note'],
      mode: { kind: 'replace', where: { profession: 'general-practitioner', year } },
      batches: inBatches(rows),
    } as const;
    return { vintage: String(year), writes: [write] };
  },
};

async function readClasses(path: string, input: SetInput): Promise<CodedLine<ZoningClass>[]> {
  const table = await openTable(path, []);
  return readCodedLines(
    table,
    { zone: classTitles },
    ({ line, cells }, { zone }) => {
      const found = parseZoningClass(cells[zone]!);
      if (found === undefined) input.problems.add({ code: 'class/unknown', line, value: cells[zone]! });
      return found;
    },
    input,
  );
}

/** One line a code: the same commune may come again with its priority areas. */
const grouped = (lines: readonly CodedLine<ZoningClass>[]): CodedLine<readonly ZoningClass[]>[] =>
  [...Map.groupBy(lines, ({ code }) => code.trim()).values()].map((same) => ({
    ...same[0]!,
    value: same.map(({ value }) => value),
  }));

const bySeverity = (classes: readonly ZoningClass[]) =>
  [...new Set(classes)].toSorted((a, b) => severity.indexOf(a) - severity.indexOf(b));

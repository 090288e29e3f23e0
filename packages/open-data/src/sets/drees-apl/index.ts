import { sources } from '../../addresses.ts';
import { inBatches } from '../../batches.ts';
import type { DataSet } from '../../dataSet.ts';
import { placeToday } from '../../reading/toToday.ts';
import { readWorkbook, type Sheet } from '../../reading/workbook.ts';
import type { Row } from '../../store.ts';
import { aplYear, readAplSheet } from './aplSheet.ts';
import { mergeApl } from './mergeApl.ts';
import { readParameters } from './parameters.ts';
import { professionOfTitle } from './professionOfTitle.ts';

/** Access to care as DREES publishes it: a workbook with one sheet a year and a sheet of parameters. */
export const dreesApl: DataSet = {
  id: 'drees-apl',
  title: 'Accessibilité potentielle localisée (APL) aux médecins généralistes',
  source: sources['drees-apl'],
  certainty: 'official',
  needs: ['cog'],
  supersedes: [],
  tables: ['apl', 'apl_parameters'],
  recognise: ({ header }) => header.some((sheet) => /^APL.*20\d\d/i.test(sheet)),
  async read({ paths, today, problems, onLines }) {
    const sheets = await readWorkbook(paths.workbook!);
    const profession = professionOfTitle(titleOf(sheets));
    const years = sheets.flatMap((sheet) => aplYear(sheet) ?? []);
    if (years.length === 0) problems.add({ code: 'file/empty' });
    const rows: Row[] = [];
    for (const sheet of sheets) {
      const year = aplYear(sheet);
      if (year === undefined) continue;
      const lines = readAplSheet(sheet, problems);
      if (lines.length === 0) problems.add({ code: 'file/empty', value: sheet.name });
      for (const [commune, apl] of mergeApl(placeToday(lines, today, problems)))
        rows.push([
          profession,
          year,
          commune,
          apl.value ?? null,
          apl.under65 ?? null,
          apl.under62 ?? null,
          apl.under60 ?? null,
          apl.standardisedPopulation,
          apl.population,
        ]);
      onLines(rows.length);
    }
    const parametersSheet = sheets.find(({ name }) => /^param/i.test(name));
    const parameters = parametersSheet === undefined ? new Map() : readParameters(parametersSheet);
    if (![...parameters.values()].every(({ ageWeights }) => ageWeights.length > 0) || parameters.size === 0)
      problems.add({ code: 'parameters/incomplete', value: 'ageWeights' });
    return {
      vintage: years.toSorted((a, b) => a - b).join(', '),
      writes: [
        {
          table: 'apl',
          columns: aplColumns,
          mode: { kind: 'replace', where: { profession, year: years } },
          batches: inBatches(rows),
        },
        {
          table: 'apl_parameters',
          columns: ['profession', 'year', 'parameters'],
          mode: { kind: 'replace', where: { profession, year: [...parameters.keys()] } },
          batches: inBatches([...parameters].map(([year, values]) => [profession, year, values])),
        },
      ],
    };
  },
};

const aplColumns = [
  'profession',
  'year',
  'commune',
  'value',
  'under_65',
  'under_62',
  'under_60',
  'standardised_population',
  'population',
] as const;

const titleOf = (sheets: readonly Sheet[]) => sheets.map(({ rows }) => String(rows[0]?.[0] ?? '')).join(' ');

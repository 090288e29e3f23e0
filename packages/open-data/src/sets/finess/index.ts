import { sources } from '../../addresses.ts';
import { inBatches } from '../../batches.ts';
import type { DataSet } from '../../dataSet.ts';
import { openCsv } from '../../reading/csv.ts';
import type { Row } from '../../store.ts';
import { readEurostat } from './readEurostat.ts';
import { readExtraction } from './readExtraction.ts';

/** An establishment with its position. */
export interface Facility {
  readonly id: string;
  readonly name: string;
  readonly category: string;
  readonly commune: string | null;
  readonly lon: number;
  readonly lat: number;
  readonly details: Readonly<Record<string, unknown>>;
}

/** Health and social establishments: the national extraction with positions, or Eurostat's table of its hospitals. */
export const finess: DataSet = {
  id: 'finess',
  title: 'Établissements sanitaires et sociaux (FINESS)',
  source: sources.finess,
  certainty: 'official',
  needs: ['cog'],
  supersedes: [],
  tables: ['facility'],
  recognise: ({ header, text }) => header[0] === 'finess' || /^structureet;/m.test(text) || isEurostat(header),
  async read(input) {
    const path = input.paths.establishments!;
    const { header } = await openCsv(path);
    const facilities = await (isEurostat(header) ? readEurostat(path, input) : readExtraction(path, input));
    if (facilities.length === 0) input.problems.add({ code: 'file/empty' });
    const rows = facilities.map((f): Row => [f.id, f.name, f.category, f.commune, f.lon, f.lat, f.details]);
    const write = {
      table: 'facility',
      columns: ['id', 'name', 'category', 'commune', 'lon', 'lat', 'details'],
      mode: { kind: 'replace-first', where: {}, key: ['id'] },
      batches: inBatches(rows),
    } as const;
    return { vintage: input.vintage, writes: [write] };
  },
};

const isEurostat = (header: readonly string[]) => header.includes('hospital_name') && header.includes('facility_type');

import { sources } from '../../addresses.ts';
import { inBatches } from '../../batches.ts';
import type { CommunesToday, DataSet } from '../../dataSet.ts';
import { type MultiPolygon, toGeometry } from '../../geometry/polygons.ts';
import type { Row } from '../../store.ts';
import { communeCells, landMassOf } from '../thiessen/communeCells.ts';
import { contoursToday } from './contoursToday.ts';
import { readFeatures } from './readFeatures.ts';

/** Contours of the communes as published, on the communes of today. */
export const contours: DataSet = {
  id: 'contours',
  title: 'Contours des communes',
  source: sources.contours,
  certainty: 'official',
  needs: ['cog'],
  supersedes: ['thiessen'],
  tables: ['contour'],
  recognise: ({ text }) => text.includes('"FeatureCollection"') && /"(?:INSEE_COM|code)"/.test(text),
  async read({ paths, today, problems, onLines }) {
    const lines = await readFeatures(paths.contours!, problems);
    onLines(lines.length);
    const published = contoursToday(lines, today, problems);
    const rows = [...published].map(([code, shape]) => row(code, 'official', shape));
    const missing = today.communes.filter(({ code }) => !published.has(code));
    for (const [code, shape] of cellsInstead(missing, today)) rows.push(row(code, 'thiessen', shape));
    const write = {
      table: 'contour',
      columns: ['code', 'origin', 'geometry'],
      mode: { kind: 'replace', where: {} },
      batches: inBatches(rows),
    } as const;
    return { vintage: sources.contours.vintage, writes: [write] };
  },
};

const row = (code: string, origin: string, shape: MultiPolygon): Row => [code, origin, toGeometry(shape)];

/** Cells for the communes that the file does not draw where they are. */
function cellsInstead(missing: CommunesToday['communes'], today: CommunesToday): [string, MultiPolygon][] {
  const masses = new Set(missing.map(landMassOf));
  const cells = communeCells(today.communes.filter((commune) => masses.has(landMassOf(commune))));
  return missing.map(({ code }) => [code, cells.get(code)!]);
}

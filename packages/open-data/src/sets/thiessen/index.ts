import { sources } from '../../addresses.ts';
import { inBatches } from '../../batches.ts';
import type { DataSet } from '../../dataSet.ts';
import { toGeometry } from '../../geometry/polygons.ts';
import { communeCells } from './communeCells.ts';

/** Shapes to draw when the official contours are not loaded: the land nearest to each commune. */
export const thiessen: DataSet = {
  id: 'thiessen',
  title: 'Contours approchés des communes (cellules de Thiessen coupées à la côte)',
  source: sources.thiessen,
  certainty: 'estimated',
  needs: ['cog'],
  supersedes: [],
  tables: ['contour'],
  recognise: () => false,
  async read({ today }) {
    const cells = communeCells(today.communes);
    const rows = [...cells].map(([code, cell]) => [code, 'thiessen', toGeometry(cell)] as const);
    const write = {
      table: 'contour',
      columns: ['code', 'origin', 'geometry'],
      mode: { kind: 'replace', where: {} },
      batches: inBatches(rows),
    } as const;
    return { vintage: today.cog, writes: [write] };
  },
};

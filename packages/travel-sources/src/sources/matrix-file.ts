import { createTravelTableWriter, type TravelPlace, type TravelTable, type TravelTimeSource } from '@maillage/travel';
import type { Minutes } from '@maillage/units';
import { type Matrix, readMatrix } from '../matrix/readMatrix.ts';
import type { TravelSourceKind } from '../travelSourceKind.ts';

/** Times that somebody else computed: a CSV file, wide (one column per destination) or long (one line per pair). */
export const matrixFileKind: TravelSourceKind = {
  id: 'matrix-file',
  location: 'file',
  async open(file, { unit = 'minutes' } = {}) {
    const { matrix, problems } = await readMatrix(file, unit);
    return problems.length > 0 ? { status: 'refused', problems } : { status: 'ready', source: sourceOf(matrix) };
  },
};

/** Places are matched by `id`; one that the file does not know reaches itself only. */
function sourceOf(matrix: Matrix): TravelTimeSource {
  return {
    id: 'matrix-file',
    symmetric: false,
    async times(places, reach, options = {}) {
      options.signal?.throwIfAborted();
      const table = tableOf(matrix, places, reach);
      options.onProgress?.({ done: places.length, total: places.length });
      return table;
    },
  };
}

/** Two places of the file on one spot still take a second. */
const SHORTEST_MINUTES = 1 / 60;

function tableOf(matrix: Matrix, places: readonly TravelPlace[], reach: Minutes): TravelTable {
  const placeOfId = new Map(places.map(({ id }, place) => [id, place]));
  const placeOfRow = Array.from(matrix.ids, (id) => placeOfId.get(id));
  const writer = createTravelTableWriter(places.length, reach);
  for (const { id } of places) {
    const row = matrix.indexOf.get(id);
    const pairs = row === undefined ? [] : (matrix.rows[row] ?? []);
    const known = pairs.filter(({ to }) => placeOfRow[to] !== undefined);
    writer.addRow(
      known.map(({ to }) => placeOfRow[to]!),
      known.map(({ minutes }) => Math.max(SHORTEST_MINUTES, minutes)),
    );
  }
  return writer.finish();
}

import { assignmentKey, cellKey, groupBy } from '../checkRota.ts';
import type { RotaGap } from '../rota.ts';
import type { RotaAssignment, RotaRequest } from '../rotaRequest.ts';
import { createDoctorBook } from './doctorBook.ts';
import { gapReasons } from './gapReasons.ts';
import { createRemedySearch } from './remedies.ts';
import { smallestChanges } from './smallestChanges.ts';

export interface ExplainOrder {
  /** The coverage is proven: no rota without a change covers more, so that one change is the least. */
  readonly covered: boolean;
  /** No time is left for whole-number programs. */
  readonly over: () => boolean;
}

/** For the gaps that no single change closes. */
const SECONDS_PER_GAP = 1;

/** Every cell with fewer doctors than wanted: why, and what would close it. */
export async function explainGaps(
  request: RotaRequest,
  assignments: readonly RotaAssignment[],
  { covered, over }: ExplainOrder,
): Promise<RotaGap[]> {
  const there = groupBy(assignments, cellKey);
  const locked = new Set(request.locked.map(assignmentKey));
  const isLocked = (one: RotaAssignment) => locked.has(assignmentKey(one));
  const book = createDoctorBook(request, assignments);
  const search = createRemedySearch(book, isLocked);
  const gaps: RotaGap[] = [];
  for (const { cabinet, date, half, wanted } of openingsOf(request)) {
    const cell = { cabinet, date, half };
    const missing = wanted - (there.get(cellKey(cell))?.length ?? 0);
    if (missing <= 0) continue;
    const reasons = gapReasons(book, cell, isLocked);
    const single = search.single(cell);
    if (single.length > 0) {
      gaps.push({ ...cell, wanted, missing, reasons, remedies: single, smallest: covered });
      continue;
    }
    const { remedy, proven } = over()
      ? { remedy: undefined, proven: false }
      : await smallestChanges(request, assignments, cell, SECONDS_PER_GAP);
    gaps.push({ ...cell, wanted, missing, reasons, remedies: remedy ? [remedy] : [], smallest: proven });
  }
  return gaps;
}

function openingsOf({ cabinets }: RotaRequest) {
  return cabinets
    .flatMap(({ id, openings }) => openings.map((opening) => ({ ...opening, cabinet: id })))
    .sort((a, b) => (cellKey(a) < cellKey(b) ? -1 : 1));
}

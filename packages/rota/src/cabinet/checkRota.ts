import { type HalfDay, halfDayKey } from '@maillage/units';
import { doctorViolations } from './judge/doctorViolations.ts';
import { readRequest } from './judge/readRequest.ts';
import type { ChangeVerdict } from './rota.ts';
import type { RotaAssignment, RotaRequest } from './rotaRequest.ts';
import type { RotaViolation } from './rotaViolation.ts';

/** Every rule that these assignments break; none when the rota is legal. Shares no line with the search. */
export const checkRota = (request: RotaRequest, assignments: readonly RotaAssignment[]): RotaViolation[] =>
  createRotaJudge(request).check(assignments);

/** What changes in a rota, cell by cell. */
export interface RotaChange {
  readonly removed: readonly RotaAssignment[];
  readonly added: readonly RotaAssignment[];
}

/** A judge that has read the request once: for a rota under the hand, where each move of a cell is judged at once. */
export interface RotaJudge {
  check(assignments: readonly RotaAssignment[]): RotaViolation[];
  /** Only what the change does: rules newly broken and rules no longer broken, for the doctors and cells concerned. */
  change(assignments: readonly RotaAssignment[], change: RotaChange): ChangeVerdict;
}

export function createRotaJudge(request: RotaRequest): RotaJudge {
  const read = readRequest(request);
  return { check, change };

  function check(assignments: readonly RotaAssignment[]): RotaViolation[] {
    const byDoctor = groupBy(assignments, ({ doctor }) => doctor);
    return [
      ...[...byDoctor].flatMap(([doctor, own]) => ofDoctor(doctor, own)),
      ...[...groupBy(assignments, cellKey)].flatMap(([, there]) => ofCell(there)),
      ...lockedMissing(assignments, request.locked),
    ];
  }

  function change(assignments: readonly RotaAssignment[], move: RotaChange): ChangeVerdict {
    const concerned = [...move.removed, ...move.added];
    const doctors = new Set(concerned.map(({ doctor }) => doctor));
    const cells = new Set(concerned.map(cellKey));
    const before = assignments.filter((one) => doctors.has(one.doctor) || cells.has(cellKey(one)));
    const after = without(before, move.removed).concat(move.added);
    const was = judge(before, doctors, cells);
    const is = judge(after, doctors, cells);
    const lost = move.removed.filter((gone) => !move.added.some((one) => same(one, gone)));
    const unlocked = lockedMissing(
      after,
      request.locked.filter((cell) => lost.some((gone) => same(gone, cell))),
    );
    return { created: [...difference(is, was), ...unlocked], cured: difference(was, is) };
  }

  function judge(some: readonly RotaAssignment[], doctors: ReadonlySet<string>, cells: ReadonlySet<string>) {
    const own = groupBy(
      some.filter(({ doctor }) => doctors.has(doctor)),
      ({ doctor }) => doctor,
    );
    const there = groupBy(
      some.filter((one) => cells.has(cellKey(one))),
      cellKey,
    );
    return [
      ...[...own].flatMap(([doctor, list]) => ofDoctor(doctor, list)),
      ...[...there].flatMap(([, list]) => ofCell(list)),
    ];
  }

  function ofDoctor(id: string, own: readonly RotaAssignment[]): RotaViolation[] {
    const doctor = read.doctors.get(id);
    return doctor ? doctorViolations(read, doctor, own) : [{ code: 'unknown-doctor', doctor: id }];
  }

  function ofCell(there: readonly RotaAssignment[]): RotaViolation[] {
    const { cabinet, date, half } = there[0]!;
    const rooms = read.cabinets.get(cabinet)?.rooms ?? 0;
    if (there.length <= rooms || !read.openings.has(cellKey(there[0]!))) return [];
    return [{ code: 'too-many', cabinet, date, half, found: there.length, limit: rooms }];
  }
}

function lockedMissing(assignments: readonly RotaAssignment[], locked: readonly RotaAssignment[]): RotaViolation[] {
  const present = new Set(assignments.map(assignmentKey));
  return locked
    .filter((cell) => !present.has(assignmentKey(cell)))
    .map(({ doctor, cabinet, date, half }) => ({ code: 'locked-missing', doctor, cabinet, date, half }));
}

export const cellKey = (cell: HalfDay & { readonly cabinet: string }): string => `${halfDayKey(cell)} ${cell.cabinet}`;
export const assignmentKey = (one: RotaAssignment): string => `${cellKey(one)}\n${one.doctor}`;
const same = (a: RotaAssignment, b: RotaAssignment) =>
  a.doctor === b.doctor && a.cabinet === b.cabinet && a.date === b.date && a.half === b.half;

/** Without one copy of each removed assignment. */
export function without(
  assignments: readonly RotaAssignment[],
  removed: readonly RotaAssignment[],
): readonly RotaAssignment[] {
  const left = [...removed];
  return assignments.filter((one) => {
    const k = left.findIndex((gone) => same(gone, one));
    if (k >= 0) left.splice(k, 1);
    return k < 0;
  });
}

/** Violations of `some` that are not in `others`; one that got worse counts as new. */
function difference(some: readonly RotaViolation[], others: readonly RotaViolation[]): RotaViolation[] {
  const known = new Set(others.map((violation) => JSON.stringify(violation)));
  return some.filter((violation) => !known.has(JSON.stringify(violation)));
}

export function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

import { addDays, type Day, daysBetween, mondayOf } from '@maillage/units';
import type { RotaAssignment, RotaDoctor, RotaRequest } from '../rotaRequest.ts';
import { type Limit, limitsOf } from './limits.ts';

/** A request as numbers: the choices that are allowed one by one, and the limits on sets of choices. */
export interface CompiledRota {
  readonly request: RotaRequest;
  readonly cells: readonly Cell[];
  readonly doctors: readonly CompiledDoctor[];
  /** A doctor in a cell, allowed on its own. */
  readonly choices: readonly Choice[];
  /** Σ choices ≤ most (or days worked ≤ most). */
  readonly limits: readonly Limit[];
  /** Choices of each doctor and each cell, by index. */
  readonly choicesOfDoctor: readonly (readonly number[])[];
  readonly choicesOfCell: readonly (readonly number[])[];
}

export interface Cell {
  readonly cabinet: string;
  /** Days since `request.from`. */
  readonly day: number;
  /** 0 morning, 1 afternoon. */
  readonly half: 0 | 1;
  readonly wanted: number;
  readonly skills: readonly string[];
  /** Minutes since midnight. */
  readonly opens: number;
  readonly closes: number;
}

export interface CompiledDoctor {
  readonly id: string;
  readonly source: RotaDoctor;
  /** Halves of days with outside work, `2 · day + half`, and where. */
  readonly outside: ReadonlyMap<number, string | undefined>;
}

export interface Choice {
  readonly doctor: number;
  readonly cell: number;
  /** `2 · day + half`. */
  readonly slot: number;
  readonly locked: boolean;
  readonly kept: boolean;
  readonly preference: number;
}

export const slotOf = (from: Day, date: Day, half: 'am' | 'pm'): number =>
  2 * daysBetween(from, date) + (half === 'pm' ? 1 : 0);

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

export function compileRota(request: RotaRequest): CompiledRota {
  const cells = cellsOf(request);
  const doctors = request.doctors.map((source): CompiledDoctor => {
    const outside = request.outside.filter(({ doctor }) => doctor === source.id);
    return {
      id: source.id,
      source,
      outside: new Map(outside.map(({ date, half, cabinet }) => [slotOf(request.from, date, half), cabinet])),
    };
  });
  const allowed = doctors.flatMap((doctor, index) => choicesOf(request, cells, doctor, index));
  const { limits, banned } = limitsOf(request, cells, doctors, allowed);
  const choices = allowed.filter((_, index) => !banned.has(index));
  const renumbered = new Map<number, number>();
  for (const [index] of allowed.entries()) if (!banned.has(index)) renumbered.set(index, renumbered.size);
  return {
    request,
    cells,
    doctors,
    choices,
    limits: limits.map((limit) => ({
      ...limit,
      groups: limit.groups
        .map((group) => group.flatMap((index) => renumbered.get(index) ?? []))
        .filter((group) => group.length > 0),
    })),
    choicesOfDoctor: indexBy(choices, doctors.length, ({ doctor }) => doctor),
    choicesOfCell: indexBy(choices, cells.length, ({ cell }) => cell),
  };
}

function cellsOf({ from, cabinets }: RotaRequest): Cell[] {
  return cabinets
    .flatMap(({ id, openings }) =>
      openings.map(
        (opening): Cell => ({
          cabinet: id,
          day: daysBetween(from, opening.date),
          half: opening.half === 'am' ? 0 : 1,
          wanted: opening.wanted,
          skills: opening.skills,
          opens: minutesOf(opening.from),
          closes: minutesOf(opening.to),
        }),
      ),
    )
    .sort((a, b) => a.day - b.day || a.half - b.half || (a.cabinet < b.cabinet ? -1 : 1));
}

function choicesOf(
  request: RotaRequest,
  cells: readonly Cell[],
  { source, outside }: CompiledDoctor,
  doctor: number,
): Choice[] {
  const preference = new Map(
    source.available.map(({ date, half, preference }) => [slotOf(request.from, date, half), preference]),
  );
  const lodging = new Map(request.cabinets.map((cabinet) => [cabinet.id, cabinet.lodging]));
  const keyed = (list: readonly RotaAssignment[] | undefined) =>
    new Set(
      (list ?? [])
        .filter((one) => one.doctor === source.id)
        .map(({ date, half, cabinet }) => `${slotOf(request.from, date, half)} ${cabinet}`),
    );
  const locked = keyed(request.locked);
  const previous = keyed(request.previous);
  return cells.flatMap((cell, index): Choice[] => {
    const slot = 2 * cell.day + cell.half;
    const liked = preference.get(slot);
    if (liked === undefined || outside.has(slot)) return [];
    if (!source.cabinets.includes(cell.cabinet)) return [];
    if (source.needsLodging && !lodging.get(cell.cabinet)) return [];
    if (!cell.skills.every((skill) => source.skills.includes(skill))) return [];
    if ((source.homeMinutes[cell.cabinet] ?? 0) > (source.mostHomeMinutes ?? Number.POSITIVE_INFINITY)) return [];
    const key = `${slot} ${cell.cabinet}`;
    return [{ doctor, cell: index, slot, locked: locked.has(key), kept: previous.has(key), preference: liked }];
  });
}

function indexBy(choices: readonly Choice[], count: number, of: (choice: Choice) => number): number[][] {
  const lists = Array.from({ length: count }, (): number[] => []);
  for (const [index, choice] of choices.entries()) lists[of(choice)]!.push(index);
  return lists;
}

/** The assignments that a 0/1 value for each choice means, by date, half, cabinet, doctor. */
export function assignmentsOf(compiled: CompiledRota, chosen: (choice: number) => boolean): RotaAssignment[] {
  const { choices, cells, doctors, request } = compiled;
  return choices
    .flatMap(({ doctor, cell }, index): RotaAssignment[] => {
      if (!chosen(index)) return [];
      const { cabinet, day, half } = cells[cell]!;
      return [
        { doctor: doctors[doctor]!.id, cabinet, date: addDays(request.from, day), half: half === 0 ? 'am' : 'pm' },
      ];
    })
    .sort(
      (a, b) =>
        compare(a.date, b.date) ||
        compare(a.half, b.half) ||
        compare(a.cabinet, b.cabinet) ||
        compare(a.doctor, b.doctor),
    );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Week (days from `from` to its Monday; negative in the first week) and month of a day. */
export const weekOfDay = (from: Day, day: number): number => daysBetween(from, mondayOf(addDays(from, day)));
export const mondayOfDay = (from: Day, day: number): Day => mondayOf(addDays(from, day));
export const monthOfDay = (from: Day, day: number): string => addDays(from, day).slice(0, 7);

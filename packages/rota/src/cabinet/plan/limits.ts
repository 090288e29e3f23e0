import { mostOf } from '../mostOf.ts';
import type { RotaRequest } from '../rotaRequest.ts';
import { type Cell, type Choice, type CompiledDoctor, mondayOfDay, monthOfDay } from './compiledRota.ts';

/** At most so many groups are used; a group is used when one of its choices is made. Groups of one are choices themselves. */
export interface Limit {
  readonly kind: 'cell' | 'slot' | 'road' | 'day' | 'week' | 'month' | 'rest' | 'run';
  readonly groups: readonly (readonly number[])[];
  readonly most: number;
}

interface Limits {
  readonly limits: readonly Limit[];
  /** Choices that a limit leaves no room for. */
  readonly banned: ReadonlySet<number>;
}

/** Every rule on more than one choice. A limit that cannot bind is left out; one of 0 bans its choices. */
export function limitsOf(
  request: RotaRequest,
  cells: readonly Cell[],
  doctors: readonly CompiledDoctor[],
  choices: readonly Choice[],
): Limits {
  const banned = new Set<number>();
  const all: Limit[] = [...cellLimits(request, cells, choices)];
  const own = doctors.map((): number[] => []);
  for (const [index, { doctor }] of choices.entries()) own[doctor]!.push(index);
  for (const [k, doctor] of doctors.entries()) {
    const diary = { request, cells, choices, doctor, own: own[k]! };
    all.push(...slotLimits(diary), ...roadLimits(diary), ...dayLimits(diary), ...periodLimits(diary));
    all.push(...restLimits(diary), ...runLimits(diary));
  }
  const limits = all.filter(({ groups, most }) => {
    if (most <= 0) for (const index of groups.flat()) banned.add(index);
    return most > 0 && groups.length > most;
  });
  return { limits, banned };
}

interface Diary {
  readonly request: RotaRequest;
  readonly cells: readonly Cell[];
  readonly choices: readonly Choice[];
  readonly doctor: CompiledDoctor;
  readonly own: readonly number[];
}

const single = (indices: readonly number[]) => indices.map((index) => [index]);

function cellLimits(request: RotaRequest, cells: readonly Cell[], choices: readonly Choice[]): Limit[] {
  const there = cells.map((): number[] => []);
  const locked = new Int32Array(cells.length);
  for (const [index, choice] of choices.entries()) {
    there[choice.cell]!.push(index);
    if (choice.locked) locked[choice.cell]!++;
  }
  const rooms = new Map(request.cabinets.map((cabinet) => [cabinet.id, cabinet.rooms]));
  return cells.map((cell, k) => ({
    kind: 'cell',
    groups: single(there[k]!),
    most: Math.min(rooms.get(cell.cabinet)!, Math.max(cell.wanted, locked[k]!)),
  }));
}

function slotLimits({ choices, own }: Diary): Limit[] {
  return [...by(own, (index) => choices[index]!.slot).values()].map((group) => ({
    kind: 'slot',
    groups: single(group),
    most: 1,
  }));
}

function dayLimits({ request, choices, doctor, own }: Diary): Limit[] {
  return [...by(own, (index) => choices[index]!.slot >> 1)].map(([day, group]) => ({
    kind: 'day',
    groups: [...by(group, (index) => choices[index]!.slot).values()],
    most: request.rules.mostHalfDaysPerDay - busyHalves(doctor, day),
  }));
}

const busyHalves = ({ outside }: CompiledDoctor, day: number): number =>
  Number(outside.has(2 * day)) + Number(outside.has(2 * day + 1));

/** A morning in a cabinet excludes the afternoon in every cabinet that cannot be reached from there. */
function roadLimits({ request, cells, choices, doctor, own }: Diary): Limit[] {
  const joins = joinsOf(request, cells);
  return [...by(own, (index) => choices[index]!.slot >> 1)].flatMap(([day, group]): Limit[] => {
    const cabinetOf = (index: number) => cells[choices[index]!.cell]!.cabinet;
    const mornings = group.filter((index) => choices[index]!.slot % 2 === 0);
    const afternoons = group.filter((index) => choices[index]!.slot % 2 === 1);
    const before = doctor.outside.get(2 * day);
    const after = doctor.outside.get(2 * day + 1);
    const alone = [
      ...afternoons.filter((index) => before !== undefined && !joins(day, before, cabinetOf(index))),
      ...mornings.filter((index) => after !== undefined && !joins(day, cabinetOf(index), after)),
    ].map((index): Limit => ({ kind: 'road', groups: [[index]], most: 0 }));
    const pairs = mornings.map((index): Limit => {
      const excluded = afternoons.filter((other) => !joins(day, cabinetOf(index), cabinetOf(other)));
      return { kind: 'road', groups: single([index, ...excluded]), most: 1 };
    });
    return [...alone, ...pairs];
  });
}

/** Whether one can work in a cabinet in the morning and in another in the afternoon of a day. */
function joinsOf({ travel, rules }: RotaRequest, cells: readonly Cell[]) {
  const hours = new Map(cells.map((cell) => [`${cell.cabinet} ${cell.day} ${cell.half}`, cell]));
  const roads = new Map<string, number>();
  for (const { from, to, minutes } of travel) {
    roads.set(`${from} ${to}`, minutes);
    if (!roads.has(`${to} ${from}`)) roads.set(`${to} ${from}`, minutes);
  }
  return (day: number, from: string, to: string): boolean => {
    if (from === to) return true;
    const road = roads.get(`${from} ${to}`);
    if (!rules.twoCabinetsSameDay || road === undefined) return false;
    const morning = hours.get(`${from} ${day} 0`);
    const afternoon = hours.get(`${to} ${day} 1`);
    return !morning || !afternoon || morning.closes + road + rules.breakMinutes <= afternoon.opens;
  };
}

function periodLimits({ request, choices, doctor, own }: Diary): Limit[] {
  const { perWeek, perMonth, regularLocum } = doctor.source;
  const legal = regularLocum ? request.rules.regularLocumMostPerWeek : Number.POSITIVE_INFINITY;
  const weekOf = (slot: number) => mondayOfDay(request.from, slot >> 1);
  const monthOf = (slot: number) => monthOfDay(request.from, slot >> 1);
  return [
    ...ofPeriods('week', weekOf, (monday) => Math.min(mostOf(perWeek, monday), legal)),
    ...ofPeriods('month', monthOf, (month) => mostOf(perMonth, month)),
  ];

  function ofPeriods(
    kind: 'week' | 'month',
    periodOf: (slot: number) => string,
    most: (period: string) => number,
  ): Limit[] {
    const elsewhere = by([...doctor.outside.keys()], periodOf);
    return [...by(own, (index) => periodOf(choices[index]!.slot))].map(([period, group]) => ({
      kind,
      groups: [...by(group, (index) => choices[index]!.slot).values()],
      most: most(period) - (elsewhere.get(period)?.length ?? 0),
    }));
  }
}

/** Morning and afternoon of a day, and the half after that must stay free: at most two of the three. */
function restLimits({ request, choices, doctor, own }: Diary): Limit[] {
  const rule = request.rules.restAfterFullDay;
  if (rule === 'none') return [];
  const bySlot = by(own, (index) => choices[index]!.slot);
  const resting = rule === 'next-morning' ? [2] : [2, 3];
  const days = new Set([...bySlot.keys(), ...doctor.outside.keys()].flatMap((slot) => [slot >> 1, (slot >> 1) - 1]));
  return [...days].flatMap((day) =>
    resting.map((later): Limit => {
      const slots = [2 * day, 2 * day + 1, 2 * day + later];
      return {
        kind: 'rest',
        groups: slots.flatMap((slot) => {
          const group = bySlot.get(slot);
          return group ? [group] : [];
        }),
        most: 2 - slots.filter((slot) => doctor.outside.has(slot)).length,
      };
    }),
  );
}

/** In every stretch of one day more than allowed in a row, one day without work. */
function runLimits({ request, choices, doctor, own }: Diary): Limit[] {
  const most = request.rules.mostConsecutiveDays;
  if (most === undefined) return [];
  const byDay = by(own, (index) => choices[index]!.slot >> 1);
  const busy = new Set([...doctor.outside.keys()].map((slot) => slot >> 1));
  const starts = new Set([...byDay.keys()].flatMap((day) => Array.from({ length: most + 1 }, (_, back) => day - back)));
  return [...starts].map((start): Limit => {
    const stretch = Array.from({ length: most + 1 }, (_, ahead) => start + ahead);
    const taken = stretch.filter((day) => busy.has(day)).length;
    return {
      kind: 'run',
      groups: stretch.flatMap((day) => (busy.has(day) ? [] : [byDay.get(day) ?? []])).filter((g) => g.length > 0),
      most: most - taken,
    };
  });
}

function by<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

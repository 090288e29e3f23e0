import { type Day, type Half, halfDayKey, halves } from '@maillage/units';
import { mostOf } from '../mostOf.ts';
import type { RotaAssignment } from '../rotaRequest.ts';
import type { RotaViolation } from '../rotaViolation.ts';
import type { ReadDoctor, ReadRequest } from './readRequest.ts';

/** Rules broken by the half-days of one doctor. What outside work alone breaks is not this rota's doing, and is not told. */
export function doctorViolations(
  read: ReadRequest,
  doctor: ReadDoctor,
  own: readonly RotaAssignment[],
): RotaViolation[] {
  const diary = diaryOf(doctor, own);
  return [
    ...own.flatMap((one) => cellViolations(read, doctor, one)),
    ...twice(own),
    ...dayViolations(read, doctor, diary),
    ...restViolations(read, doctor, diary),
    ...runViolations(read, doctor, diary),
    ...periodViolations(read, doctor, own),
  ];
}

interface Worked {
  readonly own: boolean;
  /** Absent when outside work says no cabinet. */
  readonly cabinet?: string | undefined;
}
type Diary = ReadonlyMap<Day, Partial<Record<Half, Worked>>>;

function diaryOf(doctor: ReadDoctor, own: readonly RotaAssignment[]): Diary {
  const diary = new Map<Day, Partial<Record<Half, Worked>>>();
  const write = (date: Day, half: Half, worked: Worked) => {
    const page = diary.get(date);
    if (page) page[half] = worked;
    else diary.set(date, { [half]: worked });
  };
  for (const { date, half, cabinet } of doctor.outside) write(date, half, { own: false, cabinet });
  for (const { date, half, cabinet } of own) write(date, half, { own: true, cabinet });
  return diary;
}

function cellViolations(read: ReadRequest, doctor: ReadDoctor, one: RotaAssignment): RotaViolation[] {
  const { date, half, cabinet } = one;
  const where = { doctor: doctor.id, cabinet, date, half };
  const key = halfDayKey(one);
  const found: RotaViolation[] = [];
  const opening = read.openings.get(`${key} ${cabinet}`);
  if (!opening) found.push({ code: 'unknown-opening', ...where });
  if (!doctor.availableKeys.has(key)) found.push({ code: 'not-available', doctor: doctor.id, date, half });
  if (doctor.outside.some((work) => work.date === date && work.half === half))
    found.push({ code: 'outside-work', doctor: doctor.id, date, half });
  if (!doctor.cabinets.includes(cabinet)) found.push({ code: 'place-not-accepted', ...where });
  if (doctor.needsLodging && read.cabinets.get(cabinet)?.lodging === false)
    found.push({ code: 'no-lodging', ...where });
  const skills = (opening?.skills ?? []).filter((skill) => !doctor.skills.includes(skill));
  if (skills.length > 0) found.push({ code: 'skill-missing', ...where, skills });
  const minutes = doctor.homeMinutes[cabinet];
  const limit = doctor.mostHomeMinutes;
  if (minutes !== undefined && limit !== undefined && minutes > limit)
    found.push({ code: 'too-far', ...where, found: minutes, limit });
  return found;
}

function twice(own: readonly RotaAssignment[]): RotaViolation[] {
  const seen = new Set<string>();
  return own.flatMap(({ doctor, date, half }): RotaViolation[] => {
    const key = halfDayKey({ date, half });
    if (seen.has(key)) return [{ code: 'twice-at-a-time', doctor, date, half }];
    seen.add(key);
    return [];
  });
}

function dayViolations(read: ReadRequest, { id: doctor }: ReadDoctor, diary: Diary): RotaViolation[] {
  const limit = read.rules.mostHalfDaysPerDay;
  return [...diary].flatMap(([date, { am, pm }]) => {
    const violations: RotaViolation[] = [];
    if (!am?.own && !pm?.own) return violations;
    const found = Number(am !== undefined) + Number(pm !== undefined);
    if (found > limit) violations.push({ code: 'day-full', doctor, date, found, limit });
    if (am?.cabinet && pm?.cabinet && am.cabinet !== pm.cabinet) {
      const road = roadBetween(read, date, am.cabinet, pm.cabinet);
      if (road) violations.push({ code: 'road-too-long', doctor, date, from: am.cabinet, to: pm.cabinet, ...road });
    }
    return violations;
  });
}

/** What is wrong with a morning in one cabinet and the afternoon in another: minutes needed, minutes there are. */
function roadBetween(read: ReadRequest, date: Day, from: string, to: string) {
  const morning = read.openings.get(`${date} am ${from}`);
  const afternoon = read.openings.get(`${date} pm ${to}`);
  const road = read.minutesBetween(from, to);
  const needed = road === undefined ? undefined : road + read.rules.breakMinutes;
  const limit = read.rules.twoCabinetsSameDay
    ? morning && afternoon
      ? clock(afternoon.from) - clock(morning.to)
      : Number.POSITIVE_INFINITY
    : 0;
  if (!read.rules.twoCabinetsSameDay) return { ...(needed === undefined ? {} : { found: needed }), limit: 0 };
  if (needed === undefined) return { limit: Number.isFinite(limit) ? limit : 0 };
  return needed > limit ? { found: needed, limit } : undefined;
}

const clock = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

function restViolations(read: ReadRequest, { id: doctor }: ReadDoctor, diary: Diary): RotaViolation[] {
  const rule = read.rules.restAfterFullDay;
  if (rule === 'none') return [];
  const resting = rule === 'next-morning' ? (['am'] as const) : halves;
  return [...diary].flatMap(([date, { am, pm }]): RotaViolation[] => {
    const next = read.dayAfter(date);
    const after = diary.get(next);
    if (!am || !pm || !after) return [];
    const broken = resting.filter((half) => after[half] && (am.own || pm.own || after[half].own));
    return broken.length > 0
      ? [{ code: 'rest-after-full-day', doctor, date: next, found: broken.length, limit: 0 }]
      : [];
  });
}

/** The first stretch of one day too many in each run of days, if this rota has its part in it. */
function runViolations(read: ReadRequest, { id: doctor }: ReadDoctor, diary: Diary): RotaViolation[] {
  const limit = read.rules.mostConsecutiveDays;
  if (limit === undefined) return [];
  return runsOf(read, [...diary.keys()].sort()).flatMap((run): RotaViolation[] => {
    for (let last = limit; last < run.length; last++)
      if (run.slice(last - limit, last + 1).some((date) => onlyOwn(diary, date)))
        return [{ code: 'days-in-a-row', doctor, date: run[last]!, found: run.length, limit }];
    return [];
  });
}

function runsOf(read: ReadRequest, dates: readonly Day[]): Day[][] {
  const runs: Day[][] = [];
  for (const date of dates) {
    const run = runs.at(-1);
    if (run && read.dayAfter(run.at(-1)!) === date) run.push(date);
    else runs.push([date]);
  }
  return runs;
}

function onlyOwn(diary: Diary, date: Day): boolean {
  const { am, pm } = diary.get(date)!;
  return am?.own !== false && pm?.own !== false;
}

function periodViolations(read: ReadRequest, doctor: ReadDoctor, own: readonly RotaAssignment[]): RotaViolation[] {
  const weeks = countsBy(own, doctor.outside, read.weekOf);
  const months = countsBy(own, doctor.outside, (date) => date.slice(0, 7));
  const id = doctor.id;
  const over = (counts: ReadonlyMap<string, number>, limitOf: (period: string) => number) =>
    [...counts]
      .map((entry) => ({ entry, limit: limitOf(entry[0]) }))
      .filter(({ entry: [, found], limit }) => found > limit);
  const legal = doctor.regularLocum ? read.rules.regularLocumMostPerWeek : Number.POSITIVE_INFINITY;
  return [
    ...over(weeks, (week) => mostOf(doctor.perWeek, week)).map(
      ({ entry: [week, found], limit }): RotaViolation => ({ code: 'week-full', doctor: id, week, found, limit }),
    ),
    ...over(weeks, () => legal).map(
      ({ entry: [week, found], limit }): RotaViolation => ({ code: 'regular-locum', doctor: id, week, found, limit }),
    ),
    ...over(months, (month) => mostOf(doctor.perMonth, month)).map(
      ({ entry: [month, found], limit }): RotaViolation => ({ code: 'month-full', doctor: id, month, found, limit }),
    ),
  ];
}

/** Half-days by period, outside work included, for the periods in which this rota gives some. */
function countsBy(
  own: readonly RotaAssignment[],
  outside: ReadDoctor['outside'],
  periodOf: (date: Day) => string,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { date } of own) counts.set(periodOf(date), (counts.get(periodOf(date)) ?? 0) + 1);
  for (const { date } of outside) {
    const period = periodOf(date);
    if (counts.has(period)) counts.set(period, counts.get(period)! + 1);
  }
  return counts;
}

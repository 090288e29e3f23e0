import { halfDayKey, mondayOf, weekdayOf } from '@maillage/units';
import { assignmentKey, cellKey, createRotaJudge, type RotaJudge } from '../checkRota.ts';
import type { RequestChange } from '../rota.ts';
import type { RotaAssignment, RotaDoctor, RotaRequest } from '../rotaRequest.ts';
import type { RotaViolation } from '../rotaViolation.ts';

/** Every legal rota of a tiny request: slow and obvious. No cell has more doctors than it wants. `granted` rules may be broken. */
export function* everyRota(
  request: RotaRequest,
  granted: readonly RequestChange[] = [],
): Generator<readonly RotaAssignment[]> {
  const cells = request.cabinets.flatMap(({ id, openings }) =>
    openings.flatMap(({ date, half }) =>
      request.doctors.map(({ id: doctor }) => ({ doctor, cabinet: id, date, half })),
    ),
  );
  const wanted = new Map(
    request.cabinets.flatMap(({ id, openings }) =>
      openings.map((opening) => [cellKey({ ...opening, cabinet: id }), opening.wanted] as const),
    ),
  );
  const judge = createRotaJudge(request);
  yield* from(0, []);

  function* from(k: number, made: readonly RotaAssignment[]): Generator<readonly RotaAssignment[]> {
    if (k === cells.length) {
      if (brokenRules(judge, made, granted).length === 0) yield made;
      return;
    }
    const cell = cells[k]!;
    yield* from(k + 1, made);
    const here = made.filter((one) => cellKey(one) === cellKey(cell)).length;
    if (here >= wanted.get(cellKey(cell))!) return;
    const more = [...made, cell];
    const broken = brokenRules(judge, more, granted).filter(({ code }) => code !== 'locked-missing');
    if (broken.length === 0) yield* from(k + 1, more);
  }
}

/** Rules broken that no change allows. */
export function brokenRules(
  judge: RotaJudge,
  made: readonly RotaAssignment[],
  granted: readonly RequestChange[],
): RotaViolation[] {
  return judge.check(made).filter((broken) => !granted.some((change) => allows(change, broken)));
}

function allows(change: RequestChange, broken: RotaViolation): boolean {
  if (!('doctor' in broken) || broken.doctor !== change.doctor) return false;
  switch (change.code) {
    case 'raise-week':
      return broken.code === 'week-full' && broken.week === change.week && broken.found <= change.to;
    case 'raise-month':
      return broken.code === 'month-full' && broken.month === change.month && broken.found <= change.to;
    case 'accept-cabinet':
      return broken.code === 'place-not-accepted' && broken.cabinet === change.cabinet;
    case 'be-available':
      return broken.code === 'not-available' && broken.date === change.date && broken.half === change.half;
    default:
      return change satisfies never;
  }
}

/** What a rota is worth, in the order of the objectives; loads from the heaviest. For requests of one week without wishes by the month. */
export function worthIn(request: RotaRequest): (made: readonly RotaAssignment[]) => number[] {
  const judge = createRotaJudge({ ...request, locked: [] });
  const choicesOf = (doctor: RotaDoctor) =>
    request.cabinets.flatMap(({ id, openings }) =>
      openings
        .filter((opening) => opening.wanted > 0)
        .map(({ date, half }) => ({ doctor: doctor.id, cabinet: id, date, half }))
        .filter((one) => judge.check([one]).length === 0),
    );
  const wanted = request.cabinets.flatMap(({ openings }) => openings).reduce((sum, opening) => sum + opening.wanted, 0);
  const previous = new Set((request.previous ?? []).map(assignmentKey));
  const offers = request.doctors.map((doctor) => ({ doctor, offered: offeredBy(request, doctor, choicesOf(doctor)) }));
  const liking = (one: RotaAssignment) =>
    request.doctors
      .find(({ id }) => id === one.doctor)!
      .available.find((halfDay) => halfDayKey(halfDay) === halfDayKey(one))!.preference;
  return (made) => {
    const given = (doctor: RotaDoctor) => made.filter((one) => one.doctor === doctor.id);
    const kept = made.filter((one) => previous.has(assignmentKey(one))).length;
    const loads = offers.map(({ doctor, offered }) =>
      offered === 0 ? 0 : Math.ceil((20 * given(doctor).length) / offered - 1e-9),
    );
    const wishes = offers.map(({ doctor, offered }) => {
      const outside = request.outside.filter((work) => work.doctor === doctor.id).length;
      return Math.max(0, Math.min(doctor.perWeek.least - outside, offered) - given(doctor).length);
    });
    return [
      wanted - made.length,
      request.previous ? request.previous.length + made.length - 2 * kept : 0,
      sum(wishes),
      offers.filter(({ doctor, offered }) => offered > 0 && given(doctor).length === 0).length,
      ...loads.sort((a, b) => b - a),
      0 - sum(made.map(liking)),
      new Set(made.map(({ doctor, cabinet, date, half }) => `${doctor} ${cabinet} ${weekdayOf(date)} ${half}`)).size,
      sum(
        made.map(({ doctor, cabinet }) => request.doctors.find(({ id }) => id === doctor)!.homeMinutes[cabinet] ?? 0),
      ),
    ];
  };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** The largest set of open half-days within the maxima of day, week and month, by trying all. */
function offeredBy({ outside, rules }: RotaRequest, doctor: RotaDoctor, choices: readonly RotaAssignment[]): number {
  const slots = [...new Map(choices.map((one) => [halfDayKey(one), one.date])).values()];
  const busy = outside.filter((work) => work.doctor === doctor.id).map(({ date }) => date);
  const perWeek = Math.min(doctor.perWeek.most ?? 99, doctor.regularLocum ? rules.regularLocumMostPerWeek : 99);
  const within = (dates: readonly string[]) =>
    [
      [(date: string) => date, rules.mostHalfDaysPerDay] as const,
      [mondayOf, perWeek] as const,
      [(date: string) => date.slice(0, 7), doctor.perMonth.most ?? 99] as const,
    ].every(([period, most]) =>
      dates.every((date) => [...dates, ...busy].filter((other) => period(other) === period(date)).length <= most),
    );
  let best = 0;
  for (let set = 0; set < 2 ** slots.length; set++) {
    const dates = slots.filter((_, k) => set & (1 << k));
    if (dates.length > best && within(dates)) best = dates.length;
  }
  return best;
}

export function compareWorth(a: readonly number[], b: readonly number[]): number {
  const k = a.findIndex((value, index) => value !== b[index]);
  return k < 0 ? 0 : a[k]! - b[k]!;
}

import { halfDayKey, parseDay } from '@maillage/units';
import { checkRota } from './checkRota.ts';
import type { RotaCabinet, RotaDoctor, RotaRequest } from './rotaRequest.ts';

export const rotaProblemCodes = [
  /** Not the shape of a request: a field is missing or of another type. */
  'rota/shape',
  'rota/day',
  'rota/clock',
  'rota/number',
  /** `to` before `from`, a closing before its opening. */
  'rota/order',
  /** The same identifier or half-day twice. */
  'rota/twice',
  /** A cabinet or a doctor that is not in the request. */
  'rota/unknown',
  /** An opening outside `from` … `to`. */
  'rota/outside-dates',
  /** More doctors wanted than rooms. */
  'rota/rooms',
  /** A locked cell that breaks a rule; the value is the code of the rule. */
  'rota/locked',
] as const;

export interface RotaRequestProblem {
  readonly code: (typeof rotaProblemCodes)[number];
  /** `cabinets[0].openings[3].from` */
  readonly path: string;
  readonly value?: string | number;
}

/** Everything that keeps a request from being planned; empty when it can be. */
export function rotaRequestProblems(request: RotaRequest): RotaRequestProblem[] {
  const found = [
    ...headProblems(request),
    ...cabinetProblems(request),
    ...doctorProblems(request),
    ...workProblems(request),
  ];
  return found.length > 0 ? found : lockedProblems(request);
}

type Problem = RotaRequestProblem;
const problem = (code: Problem['code'], path: string, value?: string | number): Problem[] => [
  { code, path, ...(value === undefined ? {} : { value }) },
];

function headProblems({ from, to, rules, cabinets, doctors, travel }: RotaRequest): Problem[] {
  const dates = [...dayProblem('from', from), ...dayProblem('to', to)];
  const cabinetIds = new Set(cabinets.map(({ id }) => id));
  return [
    ...dates,
    ...(dates.length === 0 && to < from ? problem('rota/order', 'to', to) : []),
    ...([1, 2].includes(rules.mostHalfDaysPerDay)
      ? []
      : problem('rota/number', 'rules.mostHalfDaysPerDay', rules.mostHalfDaysPerDay)),
    ...wholeProblem('rules.mostConsecutiveDays', rules.mostConsecutiveDays ?? 1, 1),
    ...wholeProblem('rules.regularLocumMostPerWeek', rules.regularLocumMostPerWeek),
    ...amountProblem('rules.breakMinutes', rules.breakMinutes),
    ...(['none', 'next-morning', 'next-day'].includes(rules.restAfterFullDay)
      ? []
      : problem('rota/shape', 'rules.restAfterFullDay', rules.restAfterFullDay)),
    ...twice(cabinets, ({ id }) => id, 'cabinets', 'id'),
    ...twice(doctors, ({ id }) => id, 'doctors', 'id'),
    ...travel.flatMap(({ from, to, minutes }, k) => [
      ...(cabinetIds.has(from) ? [] : problem('rota/unknown', `travel[${k}].from`, from)),
      ...(cabinetIds.has(to) ? [] : problem('rota/unknown', `travel[${k}].to`, to)),
      ...amountProblem(`travel[${k}].minutes`, minutes),
    ]),
  ];
}

function cabinetProblems({ cabinets, from, to }: RotaRequest): Problem[] {
  return cabinets.flatMap((cabinet, k) => [
    ...wholeProblem(`cabinets[${k}].rooms`, cabinet.rooms),
    ...openingProblems(cabinet, `cabinets[${k}]`, from, to),
  ]);
}

function openingProblems({ openings, rooms }: RotaCabinet, path: string, first: string, last: string): Problem[] {
  return [
    ...twice(openings, halfDayKey, `${path}.openings`, ''),
    ...openings.flatMap(({ date, from, to, wanted }, k) => {
      const at = `${path}.openings[${k}]`;
      const clocks = [...clockProblem(`${at}.from`, from), ...clockProblem(`${at}.to`, to)];
      return [
        ...dayProblem(`${at}.date`, date),
        ...(date < first || date > last ? problem('rota/outside-dates', `${at}.date`, date) : []),
        ...clocks,
        ...(clocks.length === 0 && to <= from ? problem('rota/order', `${at}.to`, to) : []),
        ...wholeProblem(`${at}.wanted`, wanted),
        ...(wanted > rooms ? problem('rota/rooms', `${at}.wanted`, wanted) : []),
      ];
    }),
  ];
}

function doctorProblems({ doctors }: RotaRequest): Problem[] {
  return doctors.flatMap((doctor, k) => {
    const at = `doctors[${k}]`;
    return [
      ...twice(doctor.available, halfDayKey, `${at}.available`, ''),
      ...doctor.available.flatMap(({ date, preference }, j) => [
        ...dayProblem(`${at}.available[${j}].date`, date),
        ...(Number.isInteger(preference) ? [] : problem('rota/number', `${at}.available[${j}].preference`, preference)),
      ]),
      ...limitProblems(doctor, at),
      ...Object.entries(doctor.homeMinutes).flatMap(([id, minutes]) =>
        amountProblem(`${at}.homeMinutes.${id}`, minutes),
      ),
      ...amountProblem(`${at}.mostHomeMinutes`, doctor.mostHomeMinutes ?? 0),
    ];
  });
}

const limitProblems = ({ perWeek, perMonth }: RotaDoctor, at: string): Problem[] =>
  Object.entries({ perWeek, perMonth }).flatMap(([name, { least, most }]) => [
    ...wholeProblem(`${at}.${name}.least`, least),
    ...wholeProblem(`${at}.${name}.most`, most ?? 0),
  ]);

function workProblems({ locked, previous, outside, doctors, cabinets }: RotaRequest): Problem[] {
  const people = new Set(doctors.map(({ id }) => id));
  const places = new Set(cabinets.map(({ id }) => id));
  const of = (
    name: string,
    list: readonly { readonly doctor: string; readonly cabinet: string; readonly date: string }[],
  ) =>
    list.flatMap(({ doctor, cabinet, date }, k) => [
      ...dayProblem(`${name}[${k}].date`, date),
      ...(people.has(doctor) ? [] : problem('rota/unknown', `${name}[${k}].doctor`, doctor)),
      ...(places.has(cabinet) ? [] : problem('rota/unknown', `${name}[${k}].cabinet`, cabinet)),
    ]);
  return [
    ...of('locked', locked),
    ...outside.flatMap(({ doctor, date }, k) => [
      ...dayProblem(`outside[${k}].date`, date),
      ...(people.has(doctor) ? [] : problem('rota/unknown', `outside[${k}].doctor`, doctor)),
    ]),
    ...(previous ?? []).flatMap(({ date }, k) => dayProblem(`previous[${k}].date`, date)),
  ];
}

/** Locked cells must keep the rules among themselves: nothing is ever assigned against one. */
function lockedProblems(request: RotaRequest): Problem[] {
  const violations = checkRota(request, request.locked);
  return violations.flatMap((violation) => {
    const k = request.locked.findIndex(
      (one) =>
        (!('doctor' in violation) || violation.doctor === one.doctor) &&
        (!('cabinet' in violation) || violation.cabinet === one.cabinet) &&
        (!('date' in violation) || violation.date === one.date),
    );
    return problem('rota/locked', k < 0 ? 'locked' : `locked[${k}]`, violation.code);
  });
}

const dayProblem = (path: string, day: string) => (parseDay(day) === day ? [] : problem('rota/day', path, day));
const clockProblem = (path: string, time: string) =>
  /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? [] : problem('rota/clock', path, time);
const wholeProblem = (path: string, value: number, least = 0) =>
  Number.isInteger(value) && value >= least ? [] : problem('rota/number', path, value);
const amountProblem = (path: string, value: number) =>
  Number.isFinite(value) && value >= 0 ? [] : problem('rota/number', path, value);

function twice<Item>(items: readonly Item[], keyOf: (item: Item) => string, path: string, field: string): Problem[] {
  const seen = new Set<string>();
  return items.flatMap((item, k) => {
    const key = keyOf(item);
    if (seen.has(key)) return problem('rota/twice', `${path}[${k}]${field && `.${field}`}`, key);
    seen.add(key);
    return [];
  });
}

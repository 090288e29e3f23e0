import { addDays, type Day, halfDayKey, mondayOf } from '@maillage/units';
import type { OutsideWork, RotaCabinet, RotaDoctor, RotaOpening, RotaRequest, RotaRules } from '../rotaRequest.ts';

/** A request arranged for looking up. */
export interface ReadRequest {
  readonly rules: RotaRules;
  readonly cabinets: ReadonlyMap<string, RotaCabinet>;
  readonly doctors: ReadonlyMap<string, ReadDoctor>;
  /** By half-day and cabinet. */
  readonly openings: ReadonlyMap<string, RotaOpening>;
  /** Minutes between two cabinets, by both identifiers; the same in both directions unless both are given. */
  minutesBetween(from: string, to: string): number | undefined;
  /** Monday of the week of a day, and the day after; remembered, because dates are dear to compute. */
  weekOf(date: Day): Day;
  dayAfter(date: Day): Day;
}

export interface ReadDoctor extends RotaDoctor {
  /** Keys of half-days. */
  readonly availableKeys: ReadonlySet<string>;
  readonly outside: readonly OutsideWork[];
}

export function readRequest({ cabinets, doctors, travel, rules, outside }: RotaRequest): ReadRequest {
  const minutes = new Map(travel.map(({ from, to, minutes }) => [`${from}\n${to}`, minutes as number]));
  return {
    rules,
    cabinets: new Map(cabinets.map((cabinet) => [cabinet.id, cabinet])),
    doctors: new Map(
      doctors.map((doctor) => [
        doctor.id,
        {
          ...doctor,
          availableKeys: new Set(doctor.available.map(halfDayKey)),
          outside: outside.filter((work) => work.doctor === doctor.id),
        },
      ]),
    ),
    openings: new Map(
      cabinets.flatMap(({ id, openings }) =>
        openings.map((opening) => [`${halfDayKey(opening)} ${id}`, opening] as const),
      ),
    ),
    minutesBetween: (from, to) => minutes.get(`${from}\n${to}`) ?? minutes.get(`${to}\n${from}`),
    weekOf: remembered(mondayOf),
    dayAfter: remembered((date) => addDays(date, 1)),
  };
}

function remembered(of: (date: Day) => Day): (date: Day) => Day {
  const known = new Map<Day, Day>();
  return (date) => {
    const found = known.get(date) ?? of(date);
    known.set(date, found);
    return found;
  };
}

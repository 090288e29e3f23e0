import type { RotaCabinet, RotaOpening } from '@maillage/rota';
import { addDays, type Day, type Half, type HalfDay, weekdayOf } from '@maillage/units';

/** A place as a rota needs it: its usual week, when it exists, what it asks for. */
export interface RotaPlace {
  readonly id: string;
  readonly rooms: number;
  readonly lodging: boolean;
  readonly skills: readonly string[];
  readonly openings: readonly {
    readonly weekday: number;
    readonly half: Half;
    readonly from: string;
    readonly to: string;
  }[];
  /** First day on which it is open, and first on which it is closed for good; `null`: open already, no end. */
  readonly opensOn: Day | null;
  readonly closesOn: Day | null;
}

export interface OpeningPeriod {
  /** Both included. */
  readonly from: Day;
  readonly to: Day;
  /** Doctors wanted at a time; never more than the rooms. */
  readonly wanted: number;
  /** Closed on that half-day: a public holiday, works. */
  readonly closed: (halfDay: HalfDay) => boolean;
}

/** The half-days on which a place is open in a period, by date. */
export function rotaCabinet(place: RotaPlace, period: OpeningPeriod): RotaCabinet {
  const openings: RotaOpening[] = [];
  const wanted = Math.min(period.wanted, place.rooms);
  for (let date = period.from; date <= period.to; date = addDays(date, 1)) {
    if (!exists(place, date)) continue;
    for (const { weekday, half, from, to } of ordered(place))
      if (weekday === weekdayOf(date) && !period.closed({ date, half }))
        openings.push({ date, half, from, to, wanted, skills: place.skills });
  }
  return { id: place.id, rooms: place.rooms, lodging: place.lodging, openings };
}

const exists = ({ opensOn, closesOn }: RotaPlace, date: Day): boolean =>
  (opensOn === null || date >= opensOn) && (closesOn === null || date < closesOn);

const ordered = ({ openings }: RotaPlace) => [...openings].sort((a, b) => (a.half < b.half ? -1 : 1));

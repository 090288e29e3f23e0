import type { StaffSession } from '@maillage/contract';
import { addDays, type Day } from '@maillage/units';
import { dayIn } from '../../../components/care/useClock.ts';

export interface WeekRow {
  readonly place: string;
  readonly placeName: string;
  readonly room: number;
  /** Seven days from Monday, each with its sessions by start. */
  readonly days: readonly { readonly day: Day; readonly sessions: readonly StaffSession[] }[];
}

/** A row for each room where something takes place in the week, by name of the place. */
export function weekRows(sessions: readonly StaffSession[], monday: Day): WeekRow[] {
  const rooms = Map.groupBy(sessions, ({ place, room }) => `${place} ${room}`);
  return [...rooms.values()]
    .map((ofRoom) => {
      const { place, placeName, room } = ofRoom[0]!;
      const days = Array.from({ length: 7 }, (_, at) => {
        const day = addDays(monday, at);
        return {
          day,
          sessions: ofRoom
            .filter(({ startsAt, zone }) => dayIn(startsAt, zone) === day)
            .sort((a, b) => a.startsAt.localeCompare(b.startsAt)),
        };
      });
      return { place, placeName, room, days };
    })
    .sort((a, b) => a.placeName.localeCompare(b.placeName) || a.room - b.room);
}

import type { RoundCalendar } from '@maillage/contract';
import { clockTime } from '@maillage/rounds';

/** One visit as files tell it, in words. */
export interface FileVisit {
  readonly key: string;
  readonly date: string;
  readonly start: string;
  readonly end: string;
  readonly stop: RoundCalendar['solvedFor']['stops'][number];
  readonly vehicle: string;
  readonly crew: RoundCalendar['solvedFor']['crews'][number] | undefined;
}

/** Of which stop or which crew a file is; both absent: all. */
export interface FileScope {
  readonly stop?: string | undefined;
  readonly crew?: string | undefined;
}

/** Visits in order of time. */
export function fileVisits({ rounds, solvedFor }: RoundCalendar, { stop, crew }: FileScope): FileVisit[] {
  return rounds
    .filter((round) => crew === undefined || round.crew === crew)
    .flatMap((round) =>
      round.stops
        .filter(({ place }) => stop === undefined || place === stop)
        .map(({ place, start, departure }) => ({
          key: `${place} ${round.date} ${round.vehicle}`,
          date: round.date,
          start: clockTime(start),
          end: clockTime(departure),
          stop: solvedFor.stops.find(({ id }) => id === place)!,
          vehicle: round.vehicle,
          crew: solvedFor.crews.find(({ id }) => id === round.crew),
        })),
    )
    .sort((a, b) => `${a.date} ${a.start}`.localeCompare(`${b.date} ${b.start}`));
}

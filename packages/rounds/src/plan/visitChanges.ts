import type { WrittenRound } from './roundDraft.ts';

/** One session of a calendar, alone. */
export interface Visit {
  readonly place: string;
  readonly date: string;
  readonly vehicle: string;
  /** Minutes from midnight. */
  readonly start: number;
  readonly end: number;
  readonly crew: string | null;
}

/** What happens to one visit: without `before` it is new, without `after` it is cancelled. */
export interface VisitChange {
  readonly place: string;
  readonly before?: Visit;
  readonly after?: Visit;
}

export function visitsOf(rounds: readonly WrittenRound[]): Visit[] {
  return rounds.flatMap(({ date, vehicle, crew, stops }) =>
    stops.map(({ place, start, departure }) => ({ place, date, vehicle, start, end: departure, crew: crew ?? null })),
  );
}

/**
 * What is not as before. A visit that keeps its date keeps its identity; of the others of a place, the nearest in time became
 * each other, so that people with an appointment are moved rather than cancelled.
 */
export function visitChanges(before: readonly Visit[], after: readonly Visit[]): VisitChange[] {
  return pairVisits(before, after).filter(({ before: old, after: now }) => !old || !now || !isSame(old, now));
}

/** Every visit of before with what became of it, and the new ones. */
export function pairVisits(before: readonly Visit[], after: readonly Visit[]): VisitChange[] {
  const places = new Set([...before, ...after].map(({ place }) => place));
  return [...places].flatMap((place) =>
    pairOne(
      place,
      before.filter((visit) => visit.place === place),
      after.filter((visit) => visit.place === place),
    ),
  );
}

function pairOne(place: string, before: readonly Visit[], after: readonly Visit[]): VisitChange[] {
  const pairs: VisitChange[] = [];
  const [oldLeft, newLeft] = [new Set(before), new Set(after)];
  const pair = (old: Visit, now: Visit) => {
    pairs.push({ place, before: old, after: now });
    oldLeft.delete(old);
    newLeft.delete(now);
  };
  for (const old of before) {
    const now = [...newLeft].find(({ date }) => date === old.date);
    if (now) pair(old, now);
  }
  const distances = [...oldLeft].flatMap((old) =>
    [...newLeft].map((now) => ({ old, now, away: Math.abs(Date.parse(old.date) - Date.parse(now.date)) })),
  );
  for (const { old, now } of distances.sort((a, b) => a.away - b.away))
    if (oldLeft.has(old) && newLeft.has(now)) pair(old, now);
  return [
    ...pairs,
    ...[...oldLeft].map((old) => ({ place, before: old })),
    ...[...newLeft].map((now) => ({ place, after: now })),
  ];
}

function isSame(a: Visit, b: Visit): boolean {
  return a.date === b.date && a.vehicle === b.vehicle && a.start === b.start && a.end === b.end && a.crew === b.crew;
}

import type { OneRound, RoundSummary, SavedRound } from '@maillage/contract';
import type { StoredCarePlace, StoredRound } from '@maillage/database';
import type { Atlas } from '../atlas/atlas.ts';

export function roundAnswer({ updatedBy, published, ...round }: StoredRound): SavedRound {
  return {
    ...round,
    updatedBy: updatedBy ?? '',
    published: published && {
      at: published.at,
      by: published.by ?? '',
      version: published.version,
      rounds: published.rounds,
    },
  };
}

export function roundSummary({ id, content, published, updatedAt, updatedBy }: StoredRound): RoundSummary {
  const { draft, calendar } = content;
  return {
    id,
    name: draft.name,
    from: draft.from,
    to: draft.to,
    stops: draft.stops.length,
    crews: draft.crews.length,
    rounds: calendar?.rounds.length ?? 0,
    missed: calendar?.unplaced.reduce((sum, { missedDates }) => sum + Math.max(1, missedDates.length), 0) ?? 0,
    withoutCrew: calendar?.crewGaps.length ?? 0,
    solved: calendar !== null,
    publishedAt: published?.at ?? null,
    updatedAt,
    updatedBy: updatedBy ?? '',
  };
}

/** Names and centres of every commune that a plan speaks of. */
export function communesOf({ places }: Atlas, { content }: StoredRound): OneRound['communes'] {
  const drafts = [content.draft, ...(content.calendar ? [content.calendar.solvedFor] : [])];
  const codes = drafts.flatMap(({ depot, stops }) => [depot.commune, ...stops.map(({ commune }) => commune)]);
  const known = [...new Set(codes)].flatMap((code) => {
    const place = places.indexOf(code);
    if (place === undefined) return [];
    const point: [number, number] = [places.lon[place]!, places.lat[place]!];
    return [[code, { name: places.rows[place]!.name, point }] as const];
  });
  return Object.fromEntries(known);
}

/** A stop or depot that the organisation has already, as a draft takes it over. */
export function knownPlace({ id, content }: StoredCarePlace): OneRound['places'][number] {
  const { kind, name, commune, point, marketWeekdays, openings } = content;
  return {
    id,
    kind,
    name,
    commune,
    point,
    marketWeekdays,
    openings: openings.map(({ weekday, from, to }) => ({ weekdays: [weekday], from, to })),
  };
}

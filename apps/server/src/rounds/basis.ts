import type { RoundDraft } from '@maillage/contract';
import type { RoundBasis } from '@maillage/rounds';
import { estimateTrip, type TripPoint } from '@maillage/travel-sources';
import type { Atlas } from '../atlas/atlas.ts';
import { publicHolidays } from '../holidays/publicHolidays.ts';

/** Times are rounded up to it, so that a timetable shows hours that people can keep. */
const STEP_MINUTES = 5;
/** No road leads there: longer than any working day. */
const NEVER_MINUTES = 100_000;
/** Road kilometres for one as the crow flies: an assumption, usual in the countryside. */
const DETOUR = 1.3;

/** What roads and holidays say of a draft: estimated minutes by car between its stops, kilometres, public holidays. */
export function basisOfDraft(draft: RoundDraft, atlas: Atlas): RoundBasis {
  const points = [draft.depot, ...draft.stops].map((place) => pointOf(place, atlas));
  const between = (of: (a: TripPoint, b: TripPoint) => number) =>
    points.map((a) => points.map((b) => (a === b ? 0 : of(a, b))));
  return {
    travelMinutes: between((a, b) => rounded(estimateTrip(a, b))),
    kilometres: between((a, b) => Math.round(DETOUR * kilometres(a, b) * 10) / 10),
    holidays: publicHolidays(draft.from, draft.to, draft.depot.commune),
  };
}

const rounded = (minutes: number): number =>
  Number.isFinite(minutes) ? Math.ceil(minutes / STEP_MINUTES) * STEP_MINUTES : NEVER_MINUTES;

/** A stop away from the centre is no longer the commune's centre: its density alone is kept. */
function pointOf({ commune, point }: RoundDraft['depot'], { places }: Atlas): TripPoint {
  const place = places.indexOf(commune)!;
  const densityLevel = places.rows[place]!.densityLevel ?? undefined;
  if (point) return { lon: point[0], lat: point[1], densityLevel };
  return { id: commune, lon: places.lon[place]!, lat: places.lat[place]!, densityLevel };
}

/** On a sphere of 6,371 km. */
function kilometres(a: TripPoint, b: TripPoint): number {
  const radians = Math.PI / 180;
  const [south, north] = [a.lat * radians, b.lat * radians];
  const half =
    Math.sin((north - south) / 2) ** 2 +
    Math.cos(south) * Math.cos(north) * Math.sin(((b.lon - a.lon) * radians) / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(half)));
}

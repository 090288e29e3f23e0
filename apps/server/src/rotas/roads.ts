import type { CabinetTravel } from '@maillage/care';
import type { StoredCarePlace, StoredClinician } from '@maillage/database';
import { estimateTrip, type TripPoint } from '@maillage/travel-sources';
import type { Minutes } from '@maillage/units';
import type { Atlas } from '../atlas/atlas.ts';

/** Whole minutes by road between every two cabinets, in both directions; pairs without a road are absent. */
export function roads(atlas: Atlas, places: readonly StoredCarePlace[]): CabinetTravel[] {
  const points = places.flatMap((place) => {
    const point = pointOf(atlas, place.content.commune, place.content.point);
    return point ? [{ id: place.id, point }] : [];
  });
  return points.flatMap((from) =>
    points
      .filter((to) => to !== from)
      .map((to) => ({ from: from.id, to: to.id, minutes: wholeMinutes(from.point, to.point) }))
      .filter(({ minutes }) => Number.isFinite(minutes)),
  );
}

/** From the home of a doctor to each cabinet; empty when the home is not known. */
export function homeMinutes(
  atlas: Atlas,
  { content: { homeCommune } }: StoredClinician,
  places: readonly StoredCarePlace[],
): Readonly<Record<string, Minutes>> {
  const home = homeCommune === null ? undefined : pointOf(atlas, homeCommune, null);
  if (!home) return {};
  return Object.fromEntries(
    places.flatMap(({ id, content }) => {
      const there = pointOf(atlas, content.commune, content.point);
      const minutes = there ? wholeMinutes(home, there) : Number.POSITIVE_INFINITY;
      return Number.isFinite(minutes) ? [[id, minutes as Minutes] as const] : [];
    }),
  );
}

function pointOf(atlas: Atlas, commune: string, exact: readonly number[] | null): TripPoint | undefined {
  if (exact) return { id: commune, lon: exact[0]!, lat: exact[1]! };
  const place = atlas.places.indexOf(commune);
  return place === undefined
    ? undefined
    : { id: commune, lon: atlas.places.lon[place]!, lat: atlas.places.lat[place]! };
}

const wholeMinutes = (from: TripPoint, to: TripPoint): Minutes => Math.ceil(estimateTrip(from, to)) as Minutes;

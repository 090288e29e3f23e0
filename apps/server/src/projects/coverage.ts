import type { EquipmentContent } from '@maillage/contract';
import { travelRow } from '@maillage/travel';
import type { Atlas } from '../atlas/atlas.ts';

/** The table of travel times holds pairs within this many minutes. */
export const MEASURED_UP_TO = 30;

/** INSEE METRIC ≈ 2.0 + 1.32 min/km as the crow flies (R² 0.93, mean error 1.2 min): for places beyond the table. */
const minutesOfKilometres = (kilometres: number): number => 2 + 1.32 * kilometres;

/** Whether it serves on a day: from its opening to the day before its end. */
export const serves = ({ from, to }: EquipmentContent, day: string): boolean =>
  (from === null || from <= day) && (to === null || day < to);

/** Minutes from each place to the nearest of some sites: by the table where it reaches, else estimated and above its reach. */
export function minutesToNearest(
  { places, travel }: Atlas,
  sites: readonly number[],
  members: Uint32Array,
): Float64Array {
  const minutes = new Float64Array(places.count).fill(Number.POSITIVE_INFINITY);
  if (sites.length === 0) return minutes;
  const isSite = new Set(sites);
  for (const place of members) {
    const row = travelRow(travel, place);
    for (const [at, destination] of row.destination.entries())
      if (isSite.has(destination)) minutes[place] = Math.min(minutes[place]!, row.minutes[at]!);
    if (minutes[place] === Number.POSITIVE_INFINITY) {
      const nearest = Math.min(...sites.map((site) => kilometres(places, place, site)));
      minutes[place] = Math.max(MEASURED_UP_TO + 0.1, minutesOfKilometres(nearest));
    }
  }
  return minutes;
}

/** On a sphere of 6,371 km. */
function kilometres({ lon, lat }: Pick<Atlas['places'], 'lon' | 'lat'>, a: number, b: number): number {
  const radians = Math.PI / 180;
  const [south, north] = [lat[a]! * radians, lat[b]! * radians];
  const half =
    Math.sin((north - south) / 2) ** 2 +
    Math.cos(south) * Math.cos(north) * Math.sin(((lon[b]! - lon[a]!) * radians) / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(half)));
}

import type { Commune } from '@maillage/territory';
import { intersection, union } from 'polyclip-ts';
import type { CommunesToday } from '../../dataSet.ts';
import { boxOf, type MultiPolygon, type Point } from '../../geometry/polygons.ts';
import { thiessenCells } from '../../geometry/thiessenCells.ts';
import type { Problems } from '../../problems.ts';
import { type CodedLine, type PlacedLine, placeToday } from '../../reading/toToday.ts';

/** A contour drawn farther than this from the commune's position is an inset of the map, not its place. */
const INSET_DEGREES = 1;

/**
 * Published contours on the communes of today: merged communes dissolved into one, a divided commune and the cities with
 * arrondissements cut between their parts by nearness. Insets are left out, with a warning.
 */
export function contoursToday(
  lines: readonly CodedLine<MultiPolygon>[],
  today: CommunesToday,
  problems: Problems,
): ReadonlyMap<string, MultiPolygon> {
  const communes = new Map<string, Commune>(today.communes.map((commune) => [commune.code, commune]));
  const contours = new Map<string, MultiPolygon>();
  const placed = placeToday(lines, today, problems).filter((line) => isInPlace(line, communes, problems));
  for (const [commune, parts] of Map.groupBy(placed, ({ commune }) => commune))
    contours.set(
      commune,
      parts.length === 1 ? parts[0]!.value : (union(parts[0]!.value, ...rest(parts)) as MultiPolygon),
    );
  for (const parts of Map.groupBy(placed, ({ line }) => line).values())
    if (parts.length > 1)
      divide(
        parts[0]!.value,
        parts.map(({ commune }) => communes.get(commune)!),
        contours,
      );
  for (const city of today.communes.filter(({ kind }) => kind === 'parent')) divideCity(city, today, contours);
  return contours;
}

const rest = (parts: readonly PlacedLine<MultiPolygon>[]) => parts.slice(1).map(({ value }) => value);

function isInPlace(
  { commune, line, value }: PlacedLine<MultiPolygon>,
  communes: ReadonlyMap<string, Commune>,
  problems: Problems,
): boolean {
  const { lon, lat, positionOrigin, departement } = communes.get(commune)!;
  if (positionOrigin === 'neighbours' && !departement.startsWith('97')) return true; // the contour knows better
  const [west, south, east, north] = boxOf(value[0]![0]!);
  const away = Math.max(west - lon, lon - east, south - lat, lat - north);
  if (away > INSET_DEGREES) problems.add({ code: 'geometry/moved', line, value: commune });
  return away <= INSET_DEGREES;
}

function divideCity(city: Commune, today: CommunesToday, contours: Map<string, MultiPolygon>): void {
  const parts = today.communes.filter(({ parent }) => parent === city.code);
  const whole = contours.get(city.code);
  if (whole !== undefined && !contours.has(parts[0]!.code)) divide(whole, parts, contours);
  else if (whole === undefined)
    contours.set(
      city.code,
      parts.flatMap(({ code }) => contours.get(code) ?? []),
    );
}

/** Each part gets the land of the whole that is nearer to it than to the other parts. */
function divide(whole: MultiPolygon, parts: readonly Commune[], contours: Map<string, MultiPolygon>): void {
  const sites = parts.map(({ lon, lat }): Point => [lon, lat]);
  for (const [k, cell] of thiessenCells(sites).entries()) {
    const piece = cell === undefined ? [] : (intersection([cell], whole) as MultiPolygon);
    if (piece.length > 0) contours.set(parts[k]!.code, piece);
  }
}

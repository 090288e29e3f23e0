import { zoneOf } from '@maillage/care';
import type { CarePlaceContent, PublicPlace } from '@maillage/contract';
import type { Database, PublishedSession } from '@maillage/database';
import type { Atlas } from '../../atlas/atlas.ts';
import { dayReader } from './slotSearch.ts';

/** Places of care that residents may see. */
export interface PublicPlaces {
  /** Those listed, and near enough where a commune is given. */
  readonly ids: readonly string[];
  answersOf(ids: ReadonlySet<string>): PublicPlace[];
  /** Day of a session on the clock of its place. */
  dayOf(session: PublishedSession): string;
}

export interface ListedPlace extends PlaceShown {
  readonly organisation: string;
}

interface PlaceShown {
  readonly id: string;
  readonly content: CarePlaceContent;
}

export async function readListedPlaces({ app }: Database): Promise<ListedPlace[]> {
  const rows = await app
    .selectFrom('care_place')
    .select(['id', 'organisation', 'content'])
    .where('listed', '=', true)
    .where('deleted_at', 'is', null)
    .where('kind', '!=', 'depot')
    .execute();
  return rows.map(({ content, ...place }) => ({ ...place, content: content as CarePlaceContent }));
}

/** The listed places, nearest first when a commune is given. */
export function publicPlaces(listed: readonly ListedPlace[], atlas: Atlas, near: Near | undefined): PublicPlaces {
  const answers = new Map(listed.map((place) => [place.id, publicPlace(place, atlas, near?.commune)]));
  const zones = new Map(listed.map(({ id, content }) => [id, zoneOf(content.commune)]));
  return {
    ids: [...answers.values()]
      .filter(({ kilometres }) => near === undefined || (kilometres !== null && kilometres <= near.kilometres))
      .map(({ id }) => id),
    answersOf: (ids) => [...ids].flatMap((id) => answers.get(id) ?? []),
    dayOf: ({ place, from }) => dayOf(from, zones.get(place)!),
  };
}

export interface Near {
  readonly commune: string;
  readonly kilometres: number;
}

const dayOf = dayReader();

export function publicPlace({ id, content }: PlaceShown, atlas: Atlas, near?: string): PublicPlace {
  const { name, kind, commune, address, phone, wheelchair } = content;
  const at = atlas.places.indexOf(commune);
  const point = content.point ?? pointOf(atlas, commune);
  const from = near === undefined ? null : pointOf(atlas, near);
  const communeName =
    at === undefined ? (atlas.places.parents.get(commune)?.row.name ?? null) : atlas.places.rows[at]!.name;
  const kilometres = point && from ? Math.round(kilometresBetween(from, point) * 10) / 10 : null;
  return { id, name, kind, commune, communeName, address, phone, wheelchair, point, zone: zoneOf(commune), kilometres };
}

type Point = [number, number];

function pointOf({ places }: Atlas, commune: string): Point | null {
  const at = places.indexOf(commune);
  if (at !== undefined) return [places.lon[at]!, places.lat[at]!];
  const first = places.parents.get(commune)?.members[0];
  return first === undefined ? null : [places.lon[first]!, places.lat[first]!];
}

/** On a local plane: good to a few metres at the distances that people travel to a consultation. */
function kilometresBetween(a: Point, b: Point): number {
  const shrink = Math.cos((((a[1] + b[1]) / 2) * Math.PI) / 180);
  return Math.hypot((a[0] - b[0]) * shrink, a[1] - b[1]) * KILOMETRES_PER_DEGREE;
}

const KILOMETRES_PER_DEGREE = 111.195;

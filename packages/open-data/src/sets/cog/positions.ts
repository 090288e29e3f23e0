import type { PositionOrigin } from '@maillage/territory';
import { arrondissementPosition } from './arrondissementPositions.ts';
import type { DecoupageCommune } from './decoupage.ts';
import { type GazetteerPlace, placeOfCommune } from './gazetteer.ts';

export interface CommunePosition {
  readonly lon: number;
  readonly lat: number;
  readonly origin: PositionOrigin;
}

/** Half the usual distance between neighbouring communes (mean area 15 km²). */
const SPREAD_DEGREES = 0.018;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * A position for every commune: its place in the gazetteer, or else a point beside the mean of the communes that share a postal
 * code with it (then of its EPCI, then of its département), marked `neighbours`. Points deduced from the same neighbours are laid
 * out in a sunflower around their mean, in order of code, so that no two communes share a position.
 */
export function communePositions(
  communes: readonly DecoupageCommune[],
  epciOf: ReadonlyMap<string, string>,
  gazetteer: ReadonlyMap<string, readonly GazetteerPlace[]>,
): ReadonlyMap<string, CommunePosition> {
  const positions = new Map<string, CommunePosition>();
  for (const commune of communes) {
    const known = knownPosition(commune, gazetteer);
    if (known !== undefined) positions.set(commune.code, known);
  }
  const keysOf = (commune: DecoupageCommune) => [
    ...(commune.codesPostaux ?? []).map((code) => `postal ${code}`),
    `epci ${epciOf.get(commune.code)}`,
    `departement ${commune.departement}`,
  ];
  const means = meansByKey(communes, positions, keysOf);
  const placedAround = new Map<string, number>();
  for (const commune of communes) {
    if (positions.has(commune.code)) continue;
    const key = keysOf(commune).find((candidate) => means.has(candidate))!;
    const { lon, lat } = means.get(key)!;
    const centre = `${lon} ${lat}`; // several postal codes may have the same one known commune
    const rank = placedAround.get(centre) ?? 0;
    placedAround.set(centre, rank + 1);
    positions.set(commune.code, beside(lon, lat, rank));
  }
  return positions;
}

function knownPosition(
  commune: DecoupageCommune,
  gazetteer: ReadonlyMap<string, readonly GazetteerPlace[]>,
): CommunePosition | undefined {
  if (commune.type === 'arrondissement-municipal') {
    const position = arrondissementPosition(commune.code, gazetteer.get(commune.commune ?? '') ?? []);
    return position && { lon: position[0], lat: position[1], origin: 'gazetteer' };
  }
  const place = placeOfCommune(commune.nom, placesOf(commune, gazetteer));
  return place && { lon: place.lon, lat: place.lat, origin: 'gazetteer' };
}

/** The gazetteer may still know a commune by a code it took over. */
function placesOf({ code, anciensCodes }: DecoupageCommune, gazetteer: ReadonlyMap<string, readonly GazetteerPlace[]>) {
  return [code, ...(anciensCodes ?? [])].flatMap((one) => gazetteer.get(one) ?? []);
}

function meansByKey(
  communes: readonly DecoupageCommune[],
  positions: ReadonlyMap<string, CommunePosition>,
  keysOf: (commune: DecoupageCommune) => readonly string[],
) {
  const sums = new Map<string, { lon: number; lat: number; count: number }>();
  for (const commune of communes) {
    const position = positions.get(commune.code);
    if (position === undefined) continue;
    for (const key of keysOf(commune)) {
      const sum = sums.get(key) ?? { lon: 0, lat: 0, count: 0 };
      sums.set(key, { lon: sum.lon + position.lon, lat: sum.lat + position.lat, count: sum.count + 1 });
    }
  }
  return new Map([...sums].map(([key, { lon, lat, count }]) => [key, { lon: lon / count, lat: lat / count }]));
}

function beside(lon: number, lat: number, rank: number): CommunePosition {
  const radius = SPREAD_DEGREES * Math.sqrt(rank + 1);
  const angle = GOLDEN_ANGLE * rank;
  return {
    lon: lon + (radius * Math.cos(angle)) / Math.cos((lat * Math.PI) / 180),
    lat: lat + radius * Math.sin(angle),
    origin: 'neighbours',
  };
}

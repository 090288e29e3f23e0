import type { CommuneCard } from '@maillage/contract';
import { professions } from '@maillage/supply';
import type { OfficialTerritory } from '../atlas/areas.ts';
import type { Atlas } from '../atlas/atlas.ts';
import type { FoundCommune } from './findCommune.ts';

/** BPE types shown as facilities: A&E, health centre, MSP, pharmacy. */
const FACILITY_TYPES = ['D106', 'D108', 'D113', 'D307'];

/** Who the commune is and where it belongs. A city is the sum of its arrondissements. */
export function communeCard(atlas: Atlas, { row, members }: FoundCommune): CommuneCard {
  const { areas, places, reference } = atlas;
  const around = areas.of(members[0]!);
  const of = (kind: string) => area(around.find((territory) => territory.kind === kind));
  return {
    code: row.code,
    name: row.name,
    kind: row.kind,
    population: members.reduce((sum, place) => sum + places.population[place]!, 0),
    populationVintage: row.populationVintage,
    areaKm2: row.areaKm2 ?? sumOrNull(Array.from(members, (place) => places.rows[place]!.areaKm2)),
    densityLevel: row.densityLevel,
    position: [row.lon, row.lat],
    positionOrigin: row.positionOrigin,
    postalCodes: [...new Set(Array.from(members, (place) => places.rows[place]!.postalCodes).flat())],
    region: of('region') ?? { id: `region-${row.region}`, name: row.region },
    departement: of('departement') ?? { id: `departement-${row.departement}`, name: row.departement },
    epci: of('epci'),
    bassinDeVie: of('bassin-de-vie'),
    territories: around.filter(({ kind }) => !ADMINISTRATIVE.has(kind)).map((territory) => area(territory)!),
    formerCodes: reference.formers
      .filter(({ successor, code }) => successor === row.code && code !== row.code)
      .map(({ code, name }) => ({ code, name })),
    facilities: Object.fromEntries(FACILITY_TYPES.map((type) => [type, countOf(atlas, type, members)])),
    professionals: Object.fromEntries(
      atlas.professions.map((id) => [id, countOf(atlas, professions[id].bpeType, members)]),
    ),
  };
}

const ADMINISTRATIVE = new Set(['france', 'region', 'departement', 'epci', 'bassin-de-vie']);

function area(territory: OfficialTerritory | undefined): { id: string; name: string } | null {
  return territory ? { id: territory.id, name: territory.name } : null;
}

function countOf(atlas: Atlas, type: string, members: Uint32Array): number {
  const counts = atlas.counts(type);
  return counts ? members.reduce((sum, place) => sum + counts[place]!, 0) : 0;
}

function sumOrNull(values: readonly (number | null)[]): number | null {
  return values.reduce<number | null>((sum, value) => (sum === null || value === null ? null : sum + value), 0);
}

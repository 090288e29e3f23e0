import { ApiError } from '@maillage/contract';
import type { ZoningFrame } from '@maillage/database';
import { type ZoningCommune, type ZoningUnit, zoningUnit } from '@maillage/zoning';
import type { OfficialTerritory } from '../atlas/areas.ts';
import type { Atlas } from '../atlas/atlas.ts';

/**
 * The units of a région with their access as published: TVS where they are loaded, else the bassins de vie. A unit that
 * crosses the border is valued as a whole and keeps its communes of this région only; a commune of no unit stands alone.
 * Throws `zoning/region-unknown`, `zoning/no-units`.
 */
export function frameOf(atlas: Atlas, code: string): ZoningFrame {
  const region = atlas.areas.byId.get(`region-${code}`);
  if (!region) throw new ApiError('zoning/region-unknown', { region: code });
  const basis = basisOf(atlas, region);
  if (!basis) throw new ApiError('zoning/no-units', { region: code });
  const communeOf = communeReader(atlas);
  const groups = Map.groupBy(region.members, (place) => atlas.areas.of(place).find(({ kind }) => kind === basis));
  const units = [...groups].flatMap(([area, places]): ZoningUnit[] => {
    const communes = places.map(communeOf);
    if (!area) return communes.map((commune) => zoningUnit(`commune-${commune.code}`, commune.name, [commune]));
    const own = new Set(places);
    const elsewhere = Array.from(area.members).filter((place) => !own.has(place));
    return [zoningUnit(area.id.slice(basis.length + 1), area.name, communes, elsewhere.map(communeOf))];
  });
  return {
    regionName: region.name,
    basis,
    basisVintage: vintageOf(atlas, basis),
    access: accessSource(atlas),
    units: units.sort((a, b) => a.name.localeCompare(b.name, 'fr') || (a.id < b.id ? -1 : 1)),
  };
}

/** TVS only when they cover the région: a file of another one does not. */
function basisOf(atlas: Atlas, region: OfficialTerritory): ZoningFrame['basis'] | undefined {
  const covered = (kind: string) =>
    region.members.filter((place) => atlas.areas.of(place).some((area) => area.kind === kind)).length;
  if (covered('tvs') > region.members.length / 2) return 'tvs';
  return covered('bassin-de-vie') > 0 ? 'bassin-de-vie' : undefined;
}

function communeReader(atlas: Atlas): (place: number) => ZoningCommune {
  const access = atlas.accessOf('general-practitioner');
  const values = access.publication && usable(access.publication.under65) ? access.publication.under65 : access.base;
  return (place) => {
    const { code, name, population } = atlas.places.rows[place]!;
    const value = values[place]!;
    return { code, name, population, weight: access.demand[place]!, value: Number.isFinite(value) ? value : null };
  };
}

function accessSource(atlas: Atlas): ZoningFrame['access'] {
  const { year, certainty, publication } = atlas.accessOf('general-practitioner');
  return { year, certainty, measure: publication && usable(publication.under65) ? 'under-65' : 'all-ages' };
}

const usable = (values: Float64Array) => values.some((value) => Number.isFinite(value));

function vintageOf(atlas: Atlas, basis: ZoningFrame['basis']): string {
  const dataset = basis === 'tvs' ? 'tvs' : 'insee-supracom';
  return atlas.reference.provenance.find((one) => one.dataset === dataset)?.vintage ?? '';
}

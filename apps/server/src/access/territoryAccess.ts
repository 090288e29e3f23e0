import type { TerritoryAccess, TerritoryHit, TerritoryRow } from '@maillage/contract';
import type { Displayed } from './displayed.ts';
import { orNull } from './means.ts';
import { sourcesOf } from './sources.ts';
import { summaryOf } from './summary.ts';

/** The access of a territory: its figures, and one row per commune in the order of their codes. */
export function territoryAccess(displayed: Displayed, territory: TerritoryHit, members: Uint32Array): TerritoryAccess {
  const { access } = displayed;
  return {
    territory,
    profession: access.profession.id,
    year: access.year,
    years: [...access.years],
    unit: access.profession.unit,
    certainty: access.certainty,
    summary: summaryOf(displayed, members),
    rows: Array.from(members, (place) => rowOf(displayed, place)),
    sources: sourcesOf(displayed),
  };
}

function rowOf({ atlas, access, value }: Displayed, place: number): TerritoryRow {
  const row = atlas.places.rows[place]!;
  const { publication } = access;
  return {
    code: row.code,
    name: row.name,
    departement: row.departement,
    population: row.population,
    standardisedPopulation: orNull(publication?.standardisedPopulation[place]),
    value: rounded(value[place]),
    official: publication?.certainty === 'official' ? orNull(publication.value[place]) : null,
    recomputed: rounded(access.recomputed[place]),
    under65: orNull(publication?.under65[place]),
    professionals: access.heads[place]!,
    nearestMinutes: orNull(Math.round(access.nearestMinutes()[place]! * 10) / 10),
    estimated: access.certainty === 'estimated' || row.positionOrigin === 'neighbours',
  };
}

/** Four digits after the point: published values have three, and sums of rounded rows stay right to the third. */
const rounded = (value: number | undefined) => orNull(Math.round((value ?? Number.NaN) * 1e4) / 1e4);

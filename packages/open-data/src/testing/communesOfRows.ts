import type { Commune } from '@maillage/territory';
import type { Cell, TableWrite } from '../store.ts';

/** The communes that a set's writes put into the table `commune`. */
export function communesOfRows(writes: readonly TableWrite[]): Commune[] {
  const write = writes.find(({ table, mode }) => table === 'commune' && mode.kind === 'upsert')!;
  const communes: Commune[] = [];
  for (const batch of write.batches as Iterable<readonly (readonly Cell[])[]>)
    for (const row of batch) communes.push(communeOf(Object.fromEntries(write.columns.map((c, k) => [c, row[k]]))));
  return communes;
}

function communeOf(row: Readonly<Record<string, Cell | undefined>>): Commune {
  return {
    code: row['code'] as Commune['code'],
    name: row['name'] as string,
    kind: row['kind'] as Commune['kind'],
    parent: (row['parent'] ?? undefined) as Commune['parent'],
    departement: row['departement'] as string,
    region: row['region'] as string,
    epci: (row['epci'] ?? undefined) as string | undefined,
    postalCodes: row['postal_codes'] as readonly string[],
    lon: row['lon'] as number,
    lat: row['lat'] as number,
    positionOrigin: row['position_origin'] as Commune['positionOrigin'],
    areaKm2: undefined,
    population: row['population'] as number,
    populationVintage: row['population_vintage'] as string,
    densityLevel: undefined,
  };
}

import type { TerritoryAccess } from '@maillage/contract';
import { useMemo } from 'react';

export interface NameAndPeople {
  readonly name: string;
  readonly population: number;
}

export type NamesByCode = ReadonlyMap<string, NameAndPeople>;

/** Names of the communes of the table, for the map's tooltip. */
export function useNames(access: TerritoryAccess | undefined): NamesByCode {
  return useMemo(
    () => new Map(access?.rows.map(({ code, name, population }) => [code, { name, population }]) ?? []),
    [access],
  );
}

import type { ZoningUnit } from '@maillage/zoning';

/** What a draft froze on the day it was opened: its units, their figures, and where these come from. */
export interface ZoningFrame {
  readonly regionName: string;
  /** `bassin-de-vie`: no TVS were loaded, these stand in for them. */
  readonly basis: 'tvs' | 'bassin-de-vie';
  readonly basisVintage: string;
  readonly access: {
    readonly year: number;
    /** `all-ages`: nothing is published for doctors of 65 and younger. */
    readonly measure: 'under-65' | 'all-ages';
    readonly certainty: 'official' | 'estimated';
  };
  readonly units: readonly ZoningUnit[];
}

/** Communes as tuples: the same names four thousand times would triple the row. */
export type StoredFrame = Omit<ZoningFrame, 'units'> & {
  readonly units: readonly {
    readonly id: string;
    readonly name: string;
    readonly partial: boolean;
    readonly value: number | null;
    readonly communes: readonly (readonly [
      code: string,
      name: string,
      population: number,
      weight: number,
      value: number | null,
    ])[];
  }[];
};

export const storeFrame = ({ units, ...frame }: ZoningFrame): StoredFrame => ({
  ...frame,
  units: units.map(({ id, name, partial, value, communes }) => ({
    id,
    name,
    partial,
    value,
    communes: communes.map(
      (commune) => [commune.code, commune.name, commune.population, commune.weight, commune.value] as const,
    ),
  })),
});

export const readFrame = ({ units, ...frame }: StoredFrame): ZoningFrame => ({
  ...frame,
  units: units.map((unit) => {
    const communes = unit.communes.map(([code, name, population, weight, value]) => ({
      code,
      name,
      population,
      weight,
      value,
    }));
    return { ...unit, communes, population: communes.reduce((sum, { population }) => sum + population, 0) };
  }),
});

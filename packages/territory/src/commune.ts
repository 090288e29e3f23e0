import type { CommuneCode } from '@maillage/units';

/**
 * `commune` = a commune of today; `arrondissement` = municipal arrondissement of Paris, Lyon or Marseille;
 * `parent` = one of these three cities as a whole. Statistics add over communes and arrondissements; parents are their totals.
 */
export type CommuneKind = 'commune' | 'arrondissement' | 'parent';

/** Where a position comes from: published centroid; GeoNames; deduced from communes that share a postal code (estimated). */
export type PositionOrigin = 'official' | 'gazetteer' | 'neighbours';

/** A commune of the current official geographic code (COG). */
export interface Commune {
  readonly code: CommuneCode;
  readonly name: string;
  readonly kind: CommuneKind;
  /** City of an arrondissement. */
  readonly parent: CommuneCode | undefined;
  readonly departement: string;
  readonly region: string;
  /** SIREN of the intercommunalité; a few islands have none. */
  readonly epci: string | undefined;
  readonly postalCodes: readonly string[];
  /** Degrees, WGS 84. */
  readonly lon: number;
  readonly lat: number;
  readonly positionOrigin: PositionOrigin;
  readonly areaKm2: number | undefined;
  /** Municipal population. */
  readonly population: number;
  /** Year of the census the population comes from. */
  readonly populationVintage: string;
  /** INSEE density level, 1 (dense city) … 7 (very dispersed). */
  readonly densityLevel: number | undefined;
}

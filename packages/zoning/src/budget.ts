import type { Euros } from '@maillage/units';
import type { ZoningParameters } from './parameters.ts';
import type { UnitClass } from './selection.ts';

/** What the settlements hoped for would cost a year in settling grants; `null` while no hypothesis is given. */
export interface AidBudget {
  readonly zip: Euros | null;
  readonly zac: Euros | null;
  readonly total: Euros | null;
}

/** people / 100,000 × settlements hoped for × grant of the class, to the cent. */
export function aidBudget(
  people: Readonly<Record<UnitClass, number>>,
  { grants, settlements }: ZoningParameters,
): AidBudget {
  const cost = (covered: number, rate: number | null, grant: Euros) =>
    rate === null ? null : (Math.round((covered / 100_000) * rate * grant) as Euros);
  const zip = cost(people.zip, settlements.zip, grants.zip);
  const zac = cost(people.zac, settlements.zac, grants.zac);
  return { zip, zac, total: zip === null || zac === null ? null : ((zip + zac) as Euros) };
}

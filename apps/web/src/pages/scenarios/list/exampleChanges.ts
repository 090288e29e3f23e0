import type { TerritoryRow } from '@maillage/contract';
import type { Change } from '@maillage/scenario';

/** Departures of the example. */
const LEAVING = 3;

/**
 * An example made of the territory's own figures: the three communes where the oldest doctors give most of the access each lose
 * one, and a health centre opens in the commune with people that is worst off.
 */
export function exampleChanges(rows: readonly TerritoryRow[]): Change[] {
  const withDoctor = rows.filter(({ professionals }) => professionals >= 1);
  const oldest = withDoctor.toSorted((a, b) => shareOver65(b) - shareOver65(a) || a.code.localeCompare(b.code));
  const known = rows.filter(({ value, population }) => value !== null && population > 0);
  const worst = known.toSorted((a, b) => a.value! - b.value! || b.population - a.population)[0];
  return [
    ...oldest
      .slice(0, LEAVING)
      .map(({ code }, k): Change => ({ id: `leaves-${k + 1}`, kind: 'doctor-leaves', commune: code, heads: 1 })),
    ...(worst ? [{ id: 'centre', kind: 'health-centre', commune: worst.code, fte: 2 } as const] : []),
  ];
}

/** Part of the published access that doctors over 65 give. */
function shareOver65({ official, under65 }: TerritoryRow): number {
  return official && under65 !== null ? 1 - under65 / official : 0;
}

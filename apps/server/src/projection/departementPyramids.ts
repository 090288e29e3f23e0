import { ageAt, ages } from '@maillage/projection';
import { parseAgeBand } from './ageBand.ts';
import type { PractitionersRow } from './readDemography.ts';

/**
 * The ages of the practitioners of each département from a file by age band: inside a band, ages follow `shape` (the
 * national pyramid). Départements of which only totals are published are left out. Each pyramid adds up to 1.
 */
export function departementPyramids(
  rows: readonly PractitionersRow[],
  shape: Float64Array,
): ReadonlyMap<string, Float64Array> {
  const found = new Map<string, Float64Array>();
  for (const [departement, own] of Map.groupBy(rows, (row) => row.departement)) {
    const pyramid = new Float64Array(ages);
    for (const { band, count } of own) {
      const span = parseAgeBand(band);
      if (!span) continue;
      const inside = shape.map((share, k) => (ageAt(k) >= span.from && ageAt(k) <= (span.to ?? Infinity) ? share : 0));
      const weight = inside.reduce((sum, share) => sum + share, 0);
      if (weight === 0) continue;
      for (const [k, share] of inside.entries()) pyramid[k]! += (count * share) / weight;
    }
    const total = pyramid.reduce((sum, share) => sum + share, 0);
    if (total > 0)
      found.set(
        departement,
        pyramid.map((share) => share / total),
      );
  }
  return found;
}

import type { TerritorySummary } from '@maillage/contract';
import type { Displayed } from './displayed.ts';
import { thresholdsOf } from './thresholds.ts';

const CLASSES = 16;

/**
 * People by class of access, from 0; the last class is open. Half a consultation wide for general practitioners, so that 2.5
 * and 4 are limits; for the other professions an eighth of the upper threshold. A class holds its upper limit and not its
 * lower one, as the zoning counts.
 */
export function distributionOf(
  displayed: Displayed,
  values: Float64Array,
  people: Float64Array,
): TerritorySummary['distribution'] {
  const width = displayed.access.profession.unit === 'consultations' ? 0.5 : thresholdsOf(displayed).high / 8 || 1;
  const counts = new Float64Array(CLASSES);
  for (let i = 0; i < values.length; i++) {
    const at = Math.max(0, Math.ceil(values[i]! / width - 1e-9) - 1);
    counts[Math.min(CLASSES - 1, at)]! += people[i]!;
  }
  return Array.from(counts, (count, k) => ({
    from: k * width,
    to: k === CLASSES - 1 ? null : (k + 1) * width,
    people: count,
  }));
}

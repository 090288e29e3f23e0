import type { CommuneCode } from '@maillage/units';
import type { PlacedLine } from '../../reading/toToday.ts';
import type { AplValues } from './aplSheet.ts';

/**
 * Published values on the communes of today: the mean of merged communes weighted by standardised population (as DREES
 * prescribes), populations summed. A divided commune gives its value to each part.
 */
export function mergeApl(lines: Iterable<PlacedLine<AplValues>>): Map<CommuneCode, AplValues> {
  const merged = new Map<CommuneCode, AplValues>();
  for (const { commune, share, value } of lines) {
    const part = {
      ...value,
      standardisedPopulation: value.standardisedPopulation * share,
      population: value.population * share,
    };
    const known = merged.get(commune);
    merged.set(commune, known === undefined ? part : pool(known, part));
  }
  return merged;
}

function pool(a: AplValues, b: AplValues): AplValues {
  const weights = [a.standardisedPopulation, b.standardisedPopulation] as const;
  return {
    value: mean(a.value, b.value, weights),
    under65: mean(a.under65, b.under65, weights),
    under62: mean(a.under62, b.under62, weights),
    under60: mean(a.under60, b.under60, weights),
    standardisedPopulation: weights[0] + weights[1],
    population: a.population + b.population,
  };
}

function mean(a: number | undefined, b: number | undefined, [weightA, weightB]: readonly [number, number]) {
  if (a === undefined || b === undefined) return a ?? b;
  return weightA + weightB === 0 ? (a + b) / 2 : (a * weightA + b * weightB) / (weightA + weightB);
}

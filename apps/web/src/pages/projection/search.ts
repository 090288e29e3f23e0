import { isPresetId, type PresetId } from '@maillage/projection';

export type HypothesesChoice = PresetId | 'own';
export type MapMeasure = 'access' | 'probability';

/** Everything the page depends on, as it stands in the address. Absent means the default. */
export interface ProjectionSearch {
  territory?: string;
  hypotheses?: HypothesesChoice;
  year?: number;
  measure?: MapMeasure;
  /** Own changes: see `parseOwn`. */
  own?: string;
}

export const defaults = { territory: 'france', hypotheses: 'trend', year: 2035, measure: 'access' } as const;

/** Reads an address from outside: what is not understood is left out. */
export function parseProjectionSearch(raw: Record<string, unknown>): ProjectionSearch {
  const { territory, hypotheses, measure, own } = raw;
  const year = Number(raw['year']);
  return {
    ...(typeof territory === 'string' && /^[\w-]{1,80}$/.test(territory) && { territory }),
    ...(typeof hypotheses === 'string' &&
      (hypotheses === 'own' || isPresetId(hypotheses)) && { hypotheses: hypotheses as HypothesesChoice }),
    ...(Number.isInteger(year) && year >= 2023 && year <= 2050 && { year }),
    ...(measure === 'probability' && { measure: 'probability' as const }),
    ...(typeof own === 'string' && /^[-\d,]{9,40}$/.test(own) && { own }),
  };
}

import { ApiError, type ProjectionHypotheses } from '@maillage/contract';
import { checkHypotheses, type Hypotheses, isPresetId, presetIds, presets } from '@maillage/projection';

/** Presets begin with the year of the figures at hand. Throws `projection/hypotheses-unknown`. */
export function presetHypotheses(id: string, start: number): Hypotheses {
  if (!isPresetId(id))
    throw new ApiError('projection/hypotheses-unknown', { hypotheses: id, suggestions: [...presetIds] });
  return { ...presets[id], start };
}

/** Own hypotheses, with the start of the figures at hand. Throws `projection/invalid` with all the problems. */
export function ownHypotheses(own: ProjectionHypotheses, start: number): Hypotheses {
  const hypotheses = { ...own, start };
  const problems = checkHypotheses(hypotheses);
  if (problems.length > 0) throw new ApiError('projection/invalid', { count: problems.length, problems });
  return hypotheses;
}

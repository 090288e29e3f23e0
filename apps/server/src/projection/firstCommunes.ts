import type { ProjectionCommune } from '@maillage/contract';
import { type ProjectionRun, THRESHOLD } from './run.ts';

const LISTED = 10;

/**
 * The communes that are above the threshold at the start and need help first: those of most people, most likely, earliest,
 * under it: people × the sum of the yearly probabilities until `until`.
 */
export function firstCommunes(run: ProjectionRun, members: Uint32Array, until: number): ProjectionCommune[] {
  const { hypotheses, years, model } = run;
  const { population } = model.atlas.places;
  const last = until - hypotheses.start;
  const weightOf = (i: number) => {
    let likely = 0;
    for (let y = 1; y <= last; y++) likely += years[y]!.under[i]!;
    return likely * population[i]!;
  };
  return [...members]
    .filter((i) => years[0]!.mean[i]! > THRESHOLD)
    .map((i) => ({ i, weight: weightOf(i) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, LISTED)
    .map(({ i }) => communeOf(run, i, last));
}

function communeOf({ model, hypotheses, years }: ProjectionRun, i: number, last: number): ProjectionCommune {
  const { start, atlas } = model;
  const row = atlas.places.rows[i]!;
  const heads = start.heads[i]!;
  const since = years.findIndex(({ under }, y) => y > 0 && under[i]! >= 0.5);
  return {
    code: row.code,
    name: row.name,
    population: row.population,
    heads,
    over60: heads * (start.over65[i]! + (1 - start.over65[i]!) * start.ages[start.group[i]!]!.younger60),
    access: years[0]!.mean[i]!,
    later: years[last]!.mean[i]!,
    probability: years[last]!.under[i]!,
    since: since === -1 ? null : hypotheses.start + since,
    ages: start.certainty[i]!,
  };
}

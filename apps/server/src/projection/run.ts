import { type AccessYear, type Hypotheses, projectAccess, type Workforce } from '@maillage/projection';
import { perAtlas } from '../atlas/perAtlas.ts';
import { columnPowers } from './columnPowers.ts';
import type { Growth } from './growth.ts';
import type { ProjectionModel } from './model.ts';
import { weightedRows } from './weightedRows.ts';
import { workforceOf } from './workforce.ts';

/** The whole country under some hypotheses: every place, every year. */
export interface ProjectionRun {
  readonly model: ProjectionModel;
  readonly hypotheses: Hypotheses;
  readonly workforce: Workforce;
  /** Growth by area, and the area of each place. */
  readonly growth: readonly Growth[];
  readonly area: Uint16Array;
  readonly years: readonly AccessYear[];
  /** Official access of the start over that computed. */
  readonly factor: Float64Array;
}

/** Consultations a year at or under which care is lacking. */
export const THRESHOLD = 2.5;

/** Runs kept: three presets, and the last own ones. Each takes some 12 MB for France. */
const KEPT = 6;
const keptRuns = perAtlas(() => new Map<string, ProjectionRun>());

/** Computed when first asked, and kept. All of France to 2050: about half a second. */
export function projectionRun(model: ProjectionModel, hypotheses: Hypotheses): ProjectionRun {
  const runs = keptRuns(model.atlas);
  const key = JSON.stringify(hypotheses);
  const run = runs.get(key) ?? compute(model, hypotheses);
  runs.delete(key);
  runs.set(key, run);
  if (runs.size > KEPT) runs.delete(runs.keys().next().value!);
  return run;
}

function compute(model: ProjectionModel, hypotheses: Hypotheses): ProjectionRun {
  const { atlas, access } = model;
  const { start, horizon, needPerYear } = hypotheses;
  const names = [...new Set(atlas.places.rows.map(({ departement }) => departement))];
  const growth = names.map((name) => moved(model.growth(name, start, horizon), needPerYear));
  const area = Uint16Array.from(atlas.places.rows, ({ departement }) => names.indexOf(departement));
  const workforce = workforceOf(model.start, access.demand, hypotheses);
  const years: AccessYear[] = [];
  const { factor } = projectAccess(
    {
      columns: columnPowers(atlas),
      rows: weightedRows(atlas),
      workforce,
      demand: access.demand,
      area,
      growth: growth.map(({ need }) => need),
      official: access.base,
      threshold: THRESHOLD,
      years: horizon - start + 1,
    },
    (_, year) => void years.push(year),
  );
  return { model, hypotheses, workforce, growth, area, years, factor };
}

const moved = (growth: Growth, perYear: number): Growth =>
  perYear === 0 ? growth : { ...growth, need: growth.need.map((need, y) => need * (1 + perYear) ** y) };

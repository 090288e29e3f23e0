import type { Projection, ProjectionYear } from '@maillage/contract';
import { generalPractitionerFigures as figures } from '@maillage/projection';
import type { ProjectionModel } from './model.ts';

/** The country on 1 January 2021: 0.5 % a year more doctors than in 2023 (DREES, 28 July 2025: −0.5 % a year, 2018–2024). */
const YEARLY_FALL = 0.005;

/** What DREES published for the country against what is computed; nothing for a projection that does not cover those years. */
export function publishedComparison(model: ProjectionModel, years: readonly ProjectionYear[]): Projection['published'] {
  const at = (year: number) => years.find((one) => one.year === year);
  const [base, middle, flat, last] = [at(2023), at(2025), at(figures.flatUntil.value), at(2050)];
  if (!base || !middle || !flat || !last) return [];
  const heads = ({ heads: { value } }: ProjectionYear) => (figures.heads.value * value) / base.heads.value;
  const needOf = needSince2021(model, years[0]!.year);
  const density = (year: ProjectionYear) => heads(year) / (year.need * needOf);
  const density2021 = figures.heads.value / (1 - YEARLY_FALL) ** 2;
  const back = years.find((year) => year.year > figures.flatUntil.value && density(year) >= density2021);
  return [
    line('heads-2025', figures.headsLater, heads(middle)),
    line('heads-2027', { ...figures.flatUntil, value: figures.heads.value }, heads(flat)),
    line('density-back', figures.densityBack, back?.year ?? 0),
    line('density-2050', figures.density2050, density(last) / density(base)),
  ];
}

const line = (id: string, { value, source }: { value: number; source: string }, computed: number) => ({
  id,
  published: value,
  computed,
  source,
});

/** Need of the start over that of 2021, all départements weighted by their need. */
function needSince2021({ atlas, access, growth }: ProjectionModel, start: number): number {
  const byDepartement = Map.groupBy(atlas.places.rows.keys(), (place) => atlas.places.rows[place]!.departement);
  let now = 0;
  let before = 0;
  for (const [departement, members] of byDepartement) {
    const need = members.reduce((sum, place) => sum + access.demand[place]!, 0);
    now += need;
    before += need / growth(departement, 2021, Math.max(2021, start)).need.at(-1)!;
  }
  return before > 0 ? now / before : 1;
}

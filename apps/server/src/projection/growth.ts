import { ageClassStarts, generalPractitionerAgeWeights } from '@maillage/access';
import {
  type BandHistory,
  bandStarts,
  bandWeights,
  fewestYears,
  projectBands,
  weightedPeople,
} from '@maillage/projection';
import { parseAgeBand } from './ageBand.ts';
import type { PeopleRow } from './readDemography.ts';

/** Need and inhabitants of an area over those of the start of a projection, year after year. */
export interface Growth {
  readonly need: Float64Array;
  readonly people: Float64Array;
  /** `country`: the area has no history of its own; `still`: there is none at all. */
  readonly certainty: 'own' | 'country' | 'still';
}

/** Years that growth is kept for: further than any horizon asked for. */
const LAST_YEAR = 2090;

/** Growth of any area between any years, from the population by age; made once, asked often. */
export function growthOf(rows: readonly PeopleRow[]): (area: string, start: number, horizon: number) => Growth {
  const areas = new Map<string, BandHistory>();
  for (const [area, own] of Map.groupBy(rows, (row) => row.area)) {
    const history = historyOf(own);
    if (history) areas.set(area, projectBands(history, LAST_YEAR));
  }
  const whole = sum([...areas.values()]);
  const weights = bandWeights(ageClassStarts, generalPractitionerAgeWeights[2022]);
  const everybody = bandStarts.map(() => 1);
  return (area, start, horizon) => {
    const own = areas.get(area);
    const bands = own ?? whole;
    const years = horizon - start + 1;
    const none = new Float64Array(years).fill(1);
    if (!bands || start < bands.from || horizon > LAST_YEAR) return { need: none, people: none, certainty: 'still' };
    const over = (by: readonly number[]) =>
      Float64Array.from(none, (_, y) => at(bands, by, start + y) / at(bands, by, start));
    return { need: over(weights), people: over(everybody), certainty: own ? 'own' : 'country' };
  };
}

const at = (bands: BandHistory, weights: readonly number[], year: number) =>
  weightedPeople(bands, weights, year - bands.from);

/** The bands of an area without a gap, or `undefined` when it has too few years or other bands. */
function historyOf(rows: readonly PeopleRow[]): BandHistory | undefined {
  const from = rows.reduce((least, { year }) => Math.min(least, year), Infinity);
  const to = rows.reduce((most, { year }) => Math.max(most, year), -Infinity);
  if (to - from + 1 < fewestYears) return undefined;
  const people = bandStarts.map(() => new Float64Array(to - from + 1));
  for (const { year, band, people: count } of rows) {
    const index = (bandStarts as readonly number[]).indexOf(parseAgeBand(band)?.from ?? -1);
    if (index === -1) return undefined;
    people[index]![year - from]! += count;
  }
  return people.every((band) => band.every((count) => count > 0)) ? { from, people } : undefined;
}

/** All areas together, over the years that they share. */
function sum(areas: readonly BandHistory[]): BandHistory | undefined {
  if (areas.length === 0) return undefined;
  const from = Math.max(...areas.map((area) => area.from));
  const years = LAST_YEAR - from + 1;
  const people = bandStarts.map((_, band) =>
    Float64Array.from({ length: years }, (_, y) =>
      areas.reduce((total, area) => total + area.people[band]![from + y - area.from]!, 0),
    ),
  );
  return { from, people };
}

import { ApiError, type Projection, type ProjectionValues, type TerritoryHit } from '@maillage/contract';
import { type Hypotheses, parameterBasis } from '@maillage/projection';
import { display } from '../access/displayed.ts';
import { sourcesOf } from '../access/sources.ts';
import { firstCommunes } from './firstCommunes.ts';
import { publishedComparison } from './publishedComparison.ts';
import { type ProjectionRun, THRESHOLD } from './run.ts';
import { territoryYears } from './territoryYears.ts';

/** Sets that a projection is made of besides those of access. */
const SETS = new Set(['insee-population-by-age', 'ameli-practitioners-by-age']);

export interface Asked {
  readonly territory: TerritoryHit;
  readonly members: Uint32Array;
  /** `trend` …, or `own`. */
  readonly hypotheses: string;
  /** Year of the sentence and of the list. */
  readonly year: number;
}

export function projectionAnswer(run: ProjectionRun, { territory, members, hypotheses, year }: Asked): Projection {
  const { model } = run;
  const years = territoryYears(run, keyOf(territory, members), members);
  const displayed = display(model.atlas, model.access.profession.id, model.access.year);
  return {
    territory,
    profession: model.access.profession.id,
    hypotheses,
    parameters: { ...run.hypotheses, arrivals: run.hypotheses.arrivals.map((knot) => ({ ...knot })) },
    basis: parameterBasis,
    threshold: THRESHOLD,
    year,
    years: [...years],
    first: firstCommunes(run, members, year),
    limits: limitsOf(run, members),
    published: territory.id === 'france' ? publishedComparison(model, years) : [],
    sources: [...sourcesOf(displayed), ...model.atlas.reference.provenance.filter(({ dataset }) => SETS.has(dataset))],
  };
}

/** A created territory changes under its id. */
const keyOf = ({ id, created }: TerritoryHit, members: Uint32Array) => (created ? `${id} ${members.join()}` : id);

/** The year asked for, or the default one inside the projection. Throws `projection/year-outside`. */
export function yearOf(asked: number | undefined, { start, horizon }: Hypotheses): number {
  const year = asked ?? Math.min(horizon, Math.max(start, DEFAULT_YEAR));
  if (year < start || year > horizon) throw new ApiError('projection/year-outside', { year, from: start, to: horizon });
  return year;
}

const DEFAULT_YEAR = 2035;

/** What is less known than it should be, with the number of communes concerned. */
function limitsOf({ model, growth, area }: ProjectionRun, members: Uint32Array): Projection['limits'] {
  const count = (is: (place: number) => boolean) => members.filter(is).length;
  const { certainty, heads } = model.start;
  const found = [
    { limit: 'ages-departement', communes: count((i) => heads[i]! > 0 && certainty[i] === 'departement') },
    { limit: 'ages-country', communes: count((i) => heads[i]! > 0 && certainty[i] === 'country') },
    { limit: 'population-still', communes: count((i) => growth[area[i]!]!.certainty === 'still') },
    { limit: 'population-country', communes: count((i) => growth[area[i]!]!.certainty === 'country') },
  ] as const;
  return found.filter(({ communes }) => communes > 0);
}

export type Measure = ProjectionValues['measure'];

/** Values of the communes of a territory by year, as whole hundredths; cities that are divided also as wholes. */
export function projectionValues(run: ProjectionRun, members: Uint32Array, measure: Measure): ProjectionValues {
  const { places } = run.model.atlas;
  const inside = new Set(members);
  const cities = [...places.parents.values()].filter((city) => city.members.every((place) => inside.has(place)));
  const round = (value: number) => (Number.isNaN(value) ? -1 : Math.round(value * 100));
  return {
    measure,
    divisor: 100,
    years: run.years.map((_, y) => run.hypotheses.start + y),
    codes: [...Array.from(members, (place) => places.codes[place]!), ...cities.map(({ row }) => row.code)],
    values: run.years.map((year) => {
      const values = measure === 'access' ? year.mean : year.under;
      const whole = (own: Uint32Array) => {
        const people = own.reduce((sum, place) => sum + places.population[place]!, 0);
        return own.reduce((sum, place) => sum + (values[place]! * places.population[place]!) / people, 0);
      };
      return [
        ...Array.from(members, (place) => round(values[place]!)),
        ...cities.map((city) => round(whole(city.members))),
      ];
    }),
  };
}

import type pg from 'pg';

/** People of an area on 1 January of a year, by band as the source writes it (`20 à 39 ans`). */
export interface PeopleRow {
  readonly area: string;
  readonly year: number;
  readonly band: string;
  readonly people: number;
}

/** Practitioners of a département by age band; `all` where only totals are published. */
export interface PractitionersRow {
  readonly departement: string;
  readonly year: number;
  readonly band: string;
  readonly count: number;
}

export interface Demography {
  readonly people: readonly PeopleRow[];
  readonly practitioners: readonly PractitionersRow[];
}

/** The reference tables by age, both sexes together; the practitioners of one profession in their latest year. */
export async function readDemography(pool: pg.Pool, profession: string): Promise<Demography> {
  const people = await pool.query<PeopleRow>(PEOPLE);
  const practitioners = await pool.query<PractitionersRow>(PRACTITIONERS, [profession]);
  return { people: people.rows, practitioners: practitioners.rows };
}

const PEOPLE = `
  select area, year, age_band as band, sum(population) as people from population_by_age
  where area_kind = 'departement' and sex in ('men', 'women') group by area, year, age_band order by area, year`;

const PRACTITIONERS = `
  select departement, year, age_band as band, sum(count) as count from practitioners_by_age
  where profession = $1 and year = (select max(year) from practitioners_by_age where profession = $1)
    and (sex <> 'all' or not exists (select 1 from practitioners_by_age where profession = $1 and sex <> 'all'))
  group by departement, year, age_band`;

import type { ProfessionId, professions } from '@maillage/supply';
import type { Places } from './places.ts';
import type { Reference } from './reference.ts';

type Profession = (typeof professions)[ProfessionId];

export type Certainty = 'official' | 'estimated';

/** What is published about the access to one profession in one year, by place; NaN where nothing is. */
export interface PublishedYear {
  readonly year: number;
  readonly value: Float64Array;
  readonly under65: Float64Array;
  readonly under60: Float64Array;
  readonly standardisedPopulation: Float64Array;
  readonly certainty: Certainty;
}

/** What the registers and publications say about one profession. */
export interface ProfessionFigures {
  readonly profession: Profession;
  /** Published years, oldest first; may be empty. */
  readonly published: readonly PublishedYear[];
  /** Registered heads by place. */
  readonly heads: Float64Array;
  readonly headsYear: number;
  readonly headsCertainty: Certainty;
}

/** The figures of a profession, or `undefined` when neither a publication nor a register covers it. */
export function figuresOf(profession: Profession, reference: Reference, places: Places): ProfessionFigures | undefined {
  const published = publishedYears(profession.id, reference, places);
  const counts = reference.counts.filter(({ type }) => type === profession.bpeType);
  if (published.length === 0 && counts.length === 0) return undefined;
  const heads = new Float64Array(places.count);
  for (const { commune, count } of counts) {
    const place = places.indexOf(commune);
    if (place !== undefined) heads[place]! += count;
  }
  return {
    profession,
    published,
    heads,
    headsYear: counts[0]?.year ?? published.at(-1)!.year,
    headsCertainty: counts.some(({ certainty }) => certainty === 'estimated') ? 'estimated' : 'official',
  };
}

function publishedYears(profession: string, { apl }: Reference, places: Places): PublishedYear[] {
  const years = Map.groupBy(
    apl.filter((row) => row.profession === profession),
    ({ year }) => year,
  );
  return [...years]
    .sort(([a], [b]) => a - b)
    .map(([year, rows]) => {
      const unknown = () => new Float64Array(places.count).fill(Number.NaN);
      const columns = { value: unknown(), under65: unknown(), under60: unknown(), standardisedPopulation: unknown() };
      for (const row of rows) {
        const place = places.indexOf(row.commune);
        if (place === undefined) continue;
        columns.value[place] = row.value ?? Number.NaN;
        columns.under65[place] = row.under65 ?? Number.NaN;
        columns.under60[place] = row.under60 ?? Number.NaN;
        columns.standardisedPopulation[place] = row.standardisedPopulation;
      }
      const certainty = rows.some((row) => row.certainty === 'estimated') ? 'estimated' : 'official';
      return { year, ...columns, certainty };
    });
}

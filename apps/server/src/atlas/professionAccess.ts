import {
  type AccessKernel,
  type ExplainedAccess,
  explainAccess,
  liftOfficial,
  nearestProvider,
} from '@maillage/access';
import type { ConsultationsPerYear } from '@maillage/units';
import type { Certainty, ProfessionFigures, PublishedYear } from './figures.ts';
import type { Places } from './places.ts';

/** Change of supply by place, against the register: consultations a year, or full-time equivalents. */
export type SupplyDeltas = ReadonlyMap<number, number>;

/** Access to one profession in one year. Every array follows the order of places; NaN = nothing known. */
export interface ProfessionAccess extends ProfessionFigures {
  readonly year: number;
  /** Years that can be asked for, oldest first. */
  readonly years: readonly number[];
  /** What is published for the year, if anything. */
  readonly publication: PublishedYear | undefined;
  /** The reference value of the year: published, else recomputed. The ledger moves it. */
  readonly base: Float64Array;
  readonly certainty: Certainty;
  /** People who ask for care: standardised population when published, inhabitants otherwise. */
  readonly demand: Float64Array;
  /** Consultations a year (full-time equivalents × 100,000 so that values are per 100,000). */
  readonly supply: Float64Array;
  readonly recomputed: Float64Array;
  readonly kernel: AccessKernel;
  /** Dⱼ by place, computed when first asked. */
  competing(): Float64Array;
  nearestMinutes(): Float32Array;
  explain(place: number): ExplainedAccess;
  /** The base moved by supply changes, exactly. */
  lift(deltas: SupplyDeltas): Float64Array;
}

/** Values of full-time equivalents are shown per 100,000 people. */
const scaleOf = (unit: string) => (unit === 'fte-per-100000' ? 100_000 : 1);

export function createProfessionAccess(
  figures: ProfessionFigures,
  places: Places,
  kernel: AccessKernel,
  year: number,
): ProfessionAccess {
  const publication = figures.published.find((published) => published.year === year);
  const scale = scaleOf(figures.profession.unit);
  const demand = demandOf(publication ?? figures.published.at(-1), places);
  const supply = figures.heads.map((heads) => heads * figures.profession.supplyPerRegisteredHead * scale);
  const recomputed = kernel.compute(demand, supply);
  const base = publication?.value ?? recomputed;
  return {
    ...figures,
    year,
    years: yearsOf(figures),
    publication,
    base,
    certainty: publication?.certainty ?? 'estimated',
    demand,
    supply,
    recomputed,
    kernel,
    competing: once(() => Float64Array.from(demand, (_, place) => kernel.competingFor(place, demand))),
    nearestMinutes: once(() => nearestProvider(kernel.table, figures.heads).minutes),
    explain: (place) => explainAccess(kernel, demand, supply, place),
    lift: (deltas) => liftOfficial(kernel, base, demand, changesOf(deltas, scale)),
  };
}

/** Published years, or the register's when nothing is published. */
export function yearsOf({ published, headsYear }: ProfessionFigures): readonly number[] {
  return published.length > 0 ? published.map(({ year }) => year) : [headsYear];
}

function demandOf(published: PublishedYear | undefined, places: Places): Float64Array {
  if (!published) return places.population.slice();
  return published.standardisedPopulation.map((people, i) => (Number.isNaN(people) ? places.population[i]! : people));
}

function changesOf(deltas: SupplyDeltas, scale: number) {
  return [...deltas].map(([place, change]) => ({ place, change: (change * scale) as ConsultationsPerYear }));
}

function once<Value>(compute: () => Value): () => Value {
  let value: Value | undefined;
  return () => (value ??= compute());
}

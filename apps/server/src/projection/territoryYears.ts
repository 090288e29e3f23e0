import type { ProjectionSpread, ProjectionYear } from '@maillage/contract';
import { arrivalsIn, emptyCumulants, meanVariance, peopleUnder, supplyCumulants } from '@maillage/projection';
import { perAtlas } from '../atlas/perAtlas.ts';
import { columnPowers } from './columnPowers.ts';
import type { ProjectionRun } from './run.ts';

/** Deviations that hold four futures out of five. */
const FOUR_OF_FIVE = 1.2816;

const kept = new WeakMap<ProjectionRun, Map<string, readonly ProjectionYear[]>>();

/** What a territory is to expect, year by year; kept with the run, since the year of a sentence moves often. */
export function territoryYears(run: ProjectionRun, territory: string, members: Uint32Array): readonly ProjectionYear[] {
  const byTerritory = kept.get(run) ?? new Map<string, readonly ProjectionYear[]>();
  kept.set(run, byTerritory);
  const years = byTerritory.get(territory) ?? compute(run, members);
  byTerritory.set(territory, years);
  return years;
}

function compute(run: ProjectionRun, members: Uint32Array): ProjectionYear[] {
  const { hypotheses, model, workforce, growth, area } = run;
  const { population } = model.atlas.places;
  const { demand } = model.access;
  const columns = columnPowers(model.atlas)[0];
  const groups = groupsOf(model.atlas);
  const supply = emptyCumulants(demand.length);
  const known = members.filter((i) => !Number.isNaN(run.years[0]!.mean[i]!));
  const sum = (value: (place: number) => number) => members.reduce((total, place) => total + value(place), 0);
  const startNeed = sum((i) => demand[i]!);
  const part = sum((j) => workforce.arrivalPart[j]!);
  let startSupply = 0;
  const years = run.years.map(({ mean, under }, y): ProjectionYear => {
    supplyCumulants(workforce, y, supply);
    const needed = demand.map((people, i) => people * growth[area[i]!]!.need[y]!);
    const people = Float64Array.from(population, (count, i) => count * growth[area[i]!]!.people[y]!);
    const total = sum((j) => supply.mean[j]!);
    startSupply = y === 0 ? total : startSupply;
    const below = peopleUnder(members, people, under, groups);
    return {
      year: hypotheses.start + y,
      heads: headsIn(run, members, y),
      exits: 0,
      arrivals: y + 1 < run.years.length ? part * arrivalsIn(hypotheses.start + y, hypotheses) : 0,
      supply: startSupply > 0 ? total / startSupply : 0,
      need: startNeed > 0 ? sum((i) => needed[i]!) / startNeed : 1,
      people: sum((i) => people[i]!),
      access: meanAccess(mean, needed),
      under: spread(below.people, below.deviation),
    };

    function meanAccess(values: Float32Array, needed: Float64Array): ProjectionSpread | null {
      const weight = known.reduce((total, i) => total + needed[i]!, 0);
      if (!(weight > 0)) return null;
      const weights = new Float64Array(demand.length);
      for (const i of known) weights[i] = (needed[i]! / weight) * run.factor[i]!;
      const value = known.reduce((total, i) => total + (needed[i]! / weight) * values[i]!, 0);
      return spread(value, Math.sqrt(meanVariance(columns, needed, weights, supply.variance)));
    }
  });
  return years.map((year, y) => {
    const next = years[y + 1];
    return next ? { ...year, exits: Math.max(0, year.heads.value + year.arrivals - next.heads.value) } : year;
  });
}

/** Practitioners there: those of the start each with their chance to stay, and Poisson arrivals. */
function headsIn({ workforce, hypotheses }: ProjectionRun, members: Uint32Array, y: number): ProjectionSpread {
  const { heads, mix, group, structures, arrivalPart, arrivals } = workforce;
  let expected = 0;
  let variance = 0;
  for (const j of members) {
    const stay = structures[group[j]!]!.reduce((total, part, s) => total + mix[s]![j]! * part.heads[y]!, 0);
    const arrived = arrivalPart[j]! * arrivals.heads[y]!;
    expected += heads[j]! * stay + arrived;
    variance += heads[j]! * Math.max(0, stay * (1 - stay)) + arrived;
  }
  return spread(expected, y === 0 || hypotheses.horizon === hypotheses.start ? 0 : Math.sqrt(variance));
}

export function spread(value: number, deviation: number): ProjectionSpread {
  const half = FOUR_OF_FIVE * deviation;
  return { value, low: Math.max(0, value - half), high: value + half };
}

/** Places that share their practitioners: those of one EPCI; a place without one is alone. */
const groupsOf = perAtlas(({ places }) => {
  const names = new Map<string, number>();
  return Uint32Array.from(places.rows, ({ epci, code }) => {
    const name = epci ?? code;
    if (!names.has(name)) names.set(name, names.size);
    return names.get(name)!;
  });
});

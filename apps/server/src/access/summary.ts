import {
  accessOfLeast,
  gini,
  isAtOrUnder,
  lorenz,
  missingConsultations,
  palma,
  peopleAtOrUnder,
  theil,
} from '@maillage/access';
import type { TerritorySummary } from '@maillage/contract';
import { communeCount } from '../atlas/places.ts';
import type { Displayed } from './displayed.ts';
import { distributionOf } from './distribution.ts';
import { orNull, sumOver, weightedMean } from './means.ts';
import { thresholdsOf } from './thresholds.ts';

/** Points of the Lorenz curve in an answer: every twentieth of the people. */
const LORENZ_STEPS = 20;

/**
 * The figures behind the first sentences of a territory. Means are weighted by standardised population, people under a
 * threshold counted by total population, the threshold included (DREES).
 */
export function summaryOf(displayed: Displayed, members: Uint32Array): TerritorySummary {
  const { atlas, access, value } = displayed;
  const { population } = atlas.places;
  const { low, high } = thresholdsOf(displayed);
  const mean = (values: ArrayLike<number>) => orNull(weightedMean(values, access.demand, members));
  const known = members.filter((place) => !Number.isNaN(value[place]!));
  const values = pick(value, known);
  const people = pick(population, known);
  return {
    communes: communeCount(atlas.places, members),
    population: sumOver(population, members),
    mean: mean(value),
    franceMean: orNull(weightedMean(value, access.demand, value.keys())),
    belowLow: { threshold: low, ...atMost(low, displayed, known) },
    belowHigh: { threshold: high, ...atMost(high, displayed, known) },
    missing: missingConsultations(values, pick(access.demand, known), low),
    under65Mean: access.publication ? mean(access.publication.under65) : null,
    shareOver65: shareOver65(displayed, members),
    professionals: sumOver(access.heads, members),
    inequality: known.length > 1 ? inequalityOf(values, people) : null,
    lorenz: known.length > 1 ? lorenzCurve(values, people) : [],
    distribution: distributionOf(displayed, values, people),
    vintages: vintagesOf(displayed, members, low),
    ledger: ledgerIn(displayed, members, low),
  };
}

function pick(values: ArrayLike<number>, members: Uint32Array): Float64Array {
  return Float64Array.from(members, (place) => values[place]!);
}

function atMost(threshold: number, { atlas, value }: Displayed, known: Uint32Array) {
  const under = known.filter((place) => isAtOrUnder(value[place]!, threshold));
  return { people: sumOver(atlas.places.population, under), communes: communeCount(atlas.places, under) };
}

/** Part of the published access that doctors of 65 and more give; `null` when it is not published. */
function shareOver65({ access: { publication, demand } }: Displayed, members: Uint32Array): number | null {
  if (!publication) return null;
  let all = 0;
  let younger = 0;
  for (const place of members) {
    if (Number.isNaN(publication.under65[place]!) || Number.isNaN(publication.value[place]!)) continue;
    all += publication.value[place]! * demand[place]!;
    younger += publication.under65[place]! * demand[place]!;
  }
  return all > 0 ? 1 - younger / all : null;
}

function inequalityOf(values: Float64Array, people: Float64Array): TerritorySummary['inequality'] {
  const measures = { gini: gini(values, people), theil: theil(values, people), palma: palma(values, people) };
  return Object.values(measures).every(Number.isFinite) ? measures : null;
}

function lorenzCurve(values: Float64Array, people: Float64Array): [number, number][] {
  const points = lorenz(values, people);
  if (points.length < 2) return [];
  return Array.from({ length: LORENZ_STEPS + 1 }, (_, k) => [
    k / LORENZ_STEPS,
    k === 0 ? 0 : accessOfLeast(points, k / LORENZ_STEPS),
  ]);
}

function vintagesOf({ atlas, access }: Displayed, members: Uint32Array, low: number): TerritorySummary['vintages'] {
  return access.published.map(({ year, value, standardisedPopulation }) => ({
    year,
    mean: orNull(weightedMean(value, standardisedPopulation, members)),
    belowLowPeople: peopleAtOrUnder(pick(value, members), pick(atlas.places.population, members), low),
  }));
}

function ledgerIn({ atlas, access, value, changes }: Displayed, members: Uint32Array, low: number) {
  const lifted = members.filter((place) => isAtOrUnder(access.base[place]!, low) && value[place]! > low);
  return {
    entries: members.reduce((sum, place) => sum + (changes.entries.get(place) ?? 0), 0),
    consultations: members.reduce((sum, place) => sum + (changes.deltas.get(place) ?? 0), 0),
    peopleLifted: sumOver(atlas.places.population, lifted),
  };
}

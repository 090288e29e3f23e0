import { gini, isAtOrUnder, meanAccess, missingConsultations, peopleAtOrUnder } from '@maillage/access';
import type { Baseline } from './baseline.ts';
import type { Evaluation } from './evaluate.ts';

/** How a territory stands, before or after a scenario; places without a known access are left out. */
export interface Indicators {
  readonly people: number;
  /** Weighted by those who ask for care. */
  readonly mean: number | null;
  /** At or under the low and the high threshold. */
  readonly underLow: Count;
  readonly underHigh: Count;
  /** Supply that would bring every commune to the low threshold: consultations a year, or full-time equivalents. */
  readonly missing: number;
  /** 0 when all have the same access. */
  readonly gini: number;
  /** The worst-off with people, worst first. */
  readonly worst: readonly Place[];
}

export interface Count {
  readonly people: number;
  readonly communes: number;
}

export interface Place {
  readonly place: number;
  readonly access: number;
}

/** Communes shown as the worst-off. */
const WORST = 10;

/** `inside`: places of the territory; without it, all. */
export function indicatorsOf(
  { thresholds, scale }: Baseline,
  { access, people, demand }: Pick<Evaluation, 'access' | 'people' | 'demand'>,
  inside?: Uint32Array,
): Indicators {
  const known = knownPlaces(access, inside);
  const pick = (values: Float64Array) => Float64Array.from(known, (place) => values[place]!);
  const [own, inhabitants, asking] = [pick(access), pick(people), pick(demand)];
  const under = (threshold: number): Count => ({
    people: peopleAtOrUnder(own, inhabitants, threshold),
    communes: own.reduce((count, value) => count + Number(isAtOrUnder(value, threshold)), 0),
  });
  return {
    people: inhabitants.reduce((sum, value) => sum + value, 0),
    mean: known.length > 0 ? meanAccess(own, asking, own.keys()) : null,
    underLow: under(thresholds.low),
    underHigh: under(thresholds.high),
    missing: missingConsultations(own, asking, thresholds.low) / scale,
    gini: gini(own, inhabitants),
    worst: worstOf(known, access, people),
  };
}

function knownPlaces(access: Float64Array, inside: Uint32Array | undefined): Uint32Array {
  const places = inside ?? Uint32Array.from(access.keys());
  return places.filter((place) => !Number.isNaN(access[place]!));
}

function worstOf(known: Uint32Array, access: Float64Array, people: Float64Array): Place[] {
  const inhabited = known.filter((place) => people[place]! > 0);
  const worse = (a: number, b: number) => access[a]! - access[b]! || people[b]! - people[a]! || a - b;
  return Array.from(inhabited.sort(worse).subarray(0, WORST), (place) => ({ place, access: access[place]! }));
}

import type { CommuneAccess, Contribution } from '@maillage/contract';
import type { Atlas } from '../atlas/atlas.ts';
import type { ProfessionAccess } from '../atlas/professionAccess.ts';
import type { Displayed } from './displayed.ts';
import { orNull, shareBelow, sumOver, weightedMean } from './means.ts';
import { sourcesOf } from './sources.ts';

/** A commune as a set of places: itself, or the arrondissements of Paris, Lyon and Marseille. */
export interface CommunePlaces {
  readonly code: string;
  readonly name: string;
  readonly members: Uint32Array;
}

/** The access of one commune and why it is what it is. The means of a city are weighted by those who ask for care. */
export function communeAccess(displayed: Displayed, commune: CommunePlaces): CommuneAccess {
  const { atlas, access, value } = displayed;
  const { members } = commune;
  const mean = (values: ArrayLike<number>) => weightedMean(values, access.demand, members);
  const shown = mean(value);
  const { publication } = access;
  return {
    code: commune.code,
    name: commune.name,
    profession: access.profession.id,
    year: access.year,
    unit: access.profession.unit,
    value: orNull(shown),
    official: publication?.certainty === 'official' ? orNull(mean(publication.value)) : null,
    recomputed: orNull(mean(access.recomputed)),
    ledgerEffect: orNull(shown - mean(access.base)) ?? 0,
    under65: orNull(publication && mean(publication.under65)),
    nearestMinutes: orNull(weightedMean(access.nearestMinutes(), atlas.places.population, members)),
    per10000: orNull((sumOver(access.heads, members) / sumOver(atlas.places.population, members)) * 10_000),
    certainty: access.certainty,
    population: sumOver(atlas.places.population, members),
    standardisedPopulation: orNull(publication && sumOver(publication.standardisedPopulation, members)),
    percentile: orNull(shareBelow(shown, value, atlas.places.population)),
    means: meansAround(displayed, members[0]!),
    vintages: access.published.map((year) => ({
      year: year.year,
      value: orNull(weightedMean(year.value, year.standardisedPopulation, members)),
    })),
    reachable: reachableFrom(atlas, access, members),
    contributions: contributionsTo(atlas, access, members),
    sources: sourcesOf(displayed),
  };
}

function meansAround({ atlas, access, value }: Displayed, place: number): CommuneAccess['means'] {
  const of = (kind: string) => {
    const area = atlas.areas.of(place).find((territory) => territory.kind === kind);
    return orNull(area && weightedMean(value, access.demand, area.members));
  };
  return { france: of('france'), departement: of('departement'), epci: of('epci') };
}

/** Everybody and every professional within the profession's reach of at least one member. */
function reachableFrom(atlas: Atlas, { kernel, heads }: ProfessionAccess, members: Uint32Array) {
  const { start, destination, minutes } = kernel.table;
  const reached = new Set<number>();
  for (const place of members) {
    for (let at = start[place]!; at < start[place + 1]!; at++) {
      if (kernel.decay.weight(minutes[at]! as typeof kernel.decay.reach) > 0) reached.add(destination[at]!);
    }
  }
  return {
    minutes: kernel.decay.reach,
    professionals: sumOver(heads, reached),
    people: sumOver(atlas.places.population, reached),
  };
}

/** The places of care that make the recomputed value, largest part first; the parts add up to it. */
function contributionsTo(atlas: Atlas, access: ProfessionAccess, members: Uint32Array): Contribution[] {
  const asking = sumOver(access.demand, members);
  const parts = new Map<number, Contribution>();
  for (const member of members) {
    const share = asking > 0 ? access.demand[member]! / asking : 1 / members.length;
    for (const part of access.explain(member).contributions) {
      const before = parts.get(part.place) ?? nothingFrom(atlas, access, part.place, part.competing);
      parts.set(part.place, {
        ...before,
        minutes: Math.min(before.minutes, round(part.minutes, 2)),
        weight: before.weight + share * part.weight,
        value: before.value + share * part.access,
      });
    }
  }
  return [...parts.values()].sort((a, b) => b.value - a.value);
}

function nothingFrom(atlas: Atlas, access: ProfessionAccess, place: number, competing: number): Contribution {
  const { code, name } = atlas.places.rows[place]!;
  const professionals = access.heads[place]!;
  const supply = professionals * access.profession.supplyPerRegisteredHead;
  return { code, name, minutes: Infinity, weight: 0, professionals, supply, competing, value: 0 };
}

const round = (value: number, decimals: number) => Number(value.toFixed(decimals));

import type { Day } from '@maillage/units';
import type { Entry } from './entry.ts';
import type { Register } from './register.ts';
import { supplyOfHeads } from './register.ts';
import { supplyAt } from './supplyAt.ts';
import { covers } from './time/period.ts';

/** Part of the supply that people over an age give, and what it rests on. */
export interface AgeShare {
  /**
   * 0 … 1, of the supply whose ages are known or published; `null` when that is less than half of the whole: the few that
   * are known would speak for all.
   */
  readonly share: number | null;
  /** Where the ages come from, as parts of the whole supply: birth years, published shares, nothing. They add up to 1. */
  readonly basis: { readonly birthYears: number; readonly published: number; readonly unknown: number };
}

export interface AgeShares {
  readonly over60: AgeShare;
  readonly over65: AgeShare;
}

interface Part {
  readonly supply: number;
  readonly over60: number | null;
  readonly over65: number | null;
  readonly source: 'birthYears' | 'published';
}

/** Least part of the supply whose ages are known for a share to be told. */
const ENOUGH = 0.5;

/**
 * Shares by age on a day. An entry with a birth year counts by the age reached in the year of that day; what the register
 * still counts, and an entry without birth year that stands for its heads, by the published share; other entries are unknown.
 */
export function ageShares(day: Day, register: Register, entries: readonly Entry[]): AgeShares {
  const parts = [...registerParts(day, register, entries), ...entryParts(day, register, entries)];
  return { over60: shareOf(parts, 'over60'), over65: shareOf(parts, 'over65') };
}

/** Age is over the limit when it is reached in the year of the day: only the year of birth is known. */
export const isOver = (limit: number, birthYear: number, day: Day): boolean =>
  Number(day.slice(0, 4)) - birthYear >= limit;

function registerParts(day: Day, register: Register, entries: readonly Entry[]): Part[] {
  const supplies = supplyAt(day, register, entries);
  return [...register.byCommune].map(([commune, line]) => {
    const left = line.supply - supplyOfHeads(line, supplies.get(commune)?.replacedHeads ?? 0);
    return published(left, line.shareOver60, line.shareOver65);
  });
}

function entryParts(day: Day, register: Register, entries: readonly Entry[]): Part[] {
  return entries
    .filter((entry) => covers(entry, day))
    .map(({ commune, supply, birthYear, replacesHeads }) => {
      if (birthYear !== undefined) return aged(supply, birthYear, day);
      const line = replacesHeads > 0 ? register.byCommune.get(commune) : undefined;
      return published(supply, line?.shareOver60 ?? null, line?.shareOver65 ?? null);
    });
}

function aged(supply: number, birthYear: number, day: Day): Part {
  return {
    supply,
    over60: isOver(60, birthYear, day) ? 1 : 0,
    over65: isOver(65, birthYear, day) ? 1 : 0,
    source: 'birthYears',
  };
}

function published(supply: number, over60: number | null, over65: number | null): Part {
  return { supply, over60, over65, source: 'published' };
}

function shareOf(parts: readonly Part[], limit: 'over60' | 'over65'): AgeShare {
  const all = total(parts);
  const known = parts.filter((part) => part[limit] !== null);
  const from = (source: Part['source']) => (all > 0 ? total(known.filter((part) => part.source === source)) / all : 0);
  const basis = { birthYears: from('birthYears'), published: from('published') };
  const told = basis.birthYears + basis.published;
  const old = known.reduce((sum, part) => sum + part.supply * part[limit]!, 0);
  return { share: told >= ENOUGH ? old / total(known) : null, basis: { ...basis, unknown: 1 - told } };
}

function total(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => sum + part.supply, 0);
}

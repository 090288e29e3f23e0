import type { Entry } from './entry.ts';
import type { Register } from './register.ts';
import { supplyOfHeads } from './register.ts';
import { supplyAt } from './supplyAt.ts';
import type { Day } from './time/day.ts';
import { covers } from './time/period.ts';

/** Part of the supply that people over 60 and over 65 give, and what it rests on. */
export interface AgeShares {
  /** 0 … 1, of the supply whose ages are known or published; `null` when none is. */
  readonly over60: number | null;
  readonly over65: number | null;
  /** Where the ages come from, as parts of the whole supply: birth years, published shares, nothing. They add up to 1. */
  readonly basis: { readonly birthYears: number; readonly published: number; readonly unknown: number };
}

interface Part {
  readonly supply: number;
  readonly over60: number | null;
  readonly over65: number | null;
  readonly source: keyof AgeShares['basis'];
}

/**
 * Shares by age on a day. An entry with a birth year counts by the age reached in the year of that day; what the register
 * still counts, and an entry without birth year that stands for its heads, by the published share; other entries are unknown.
 */
export function ageShares(day: Day, register: Register, entries: readonly Entry[]): AgeShares {
  const parts = [...registerParts(day, register, entries), ...entryParts(day, register, entries)];
  const supply = (source: Part['source']) => total(parts.filter((part) => part.source === source));
  const all = total(parts);
  return {
    over60: share(parts, 'over60'),
    over65: share(parts, 'over65'),
    basis:
      all > 0
        ? {
            birthYears: supply('birthYears') / all,
            published: supply('published') / all,
            unknown: supply('unknown') / all,
          }
        : { birthYears: 0, published: 0, unknown: 1 },
  };
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
  return { supply, over60, over65, source: over60 === null && over65 === null ? 'unknown' : 'published' };
}

function share(parts: readonly Part[], limit: 'over60' | 'over65'): number | null {
  const known = parts.filter((part) => part[limit] !== null);
  const supply = total(known);
  return supply > 0 ? known.reduce((sum, part) => sum + part.supply * part[limit]!, 0) / supply : null;
}

function total(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => sum + part.supply, 0);
}

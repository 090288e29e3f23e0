import type { Day } from '@maillage/units';
import type { Entry } from './entry.ts';
import { headsOf } from './entry.ts';
import type { Register, RegisterLine } from './register.ts';
import { supplyOfHeads } from './register.ts';
import { covers, hasStarted } from './time/period.ts';

/** What is offered in a commune on a day. */
export interface CommuneSupply {
  /** Consultations a year or full-time equivalents: `registered − replaced + entered`. */
  readonly supply: number;
  readonly heads: number;
  readonly registered: number;
  readonly replaced: number;
  readonly replacedHeads: number;
  readonly entered: number;
}

const NOTHING: RegisterLine = {
  heads: 0,
  supply: 0,
  certainty: 'registered',
  shareOver60: null,
  shareOver65: null,
};

/**
 * Supply by commune on a day: the register, less the heads that entries have replaced by then, plus the entries that run.
 *
 * Laws: without entries, the register exactly; entries that replace no more heads than there are add up, whatever their
 * order; an entry that has ended leaves the heads it replaced out.
 */
export function supplyAt(day: Day, register: Register, entries: readonly Entry[]): ReadonlyMap<string, CommuneSupply> {
  const byCommune = new Map<string, CommuneSupply>();
  for (const [commune, line] of register.byCommune) byCommune.set(commune, communeSupply(day, line, []));
  for (const [commune, own] of groupByCommune(register, entries))
    byCommune.set(commune, communeSupply(day, register.byCommune.get(commune) ?? NOTHING, own));
  return byCommune;
}

/**
 * Change of supply by commune against the register on a day, for the communes where it is not zero.
 * This is the ΔS that moves access: Δaccessᵢ = Σⱼ w(tᵢⱼ)·ΔSⱼ / Dⱼ.
 */
export function deltasAgainstRegister(
  day: Day,
  register: Register,
  entries: readonly Entry[],
): ReadonlyMap<string, number> {
  const deltas = new Map<string, number>();
  for (const [commune, own] of groupByCommune(register, entries)) {
    const { entered, replaced } = communeSupply(day, register.byCommune.get(commune) ?? NOTHING, own);
    if (entered !== replaced) deltas.set(commune, entered - replaced);
  }
  return deltas;
}

/** The same for one commune, from its line of the register and its entries. */
export function communeSupply(day: Day, line: RegisterLine, entries: readonly Entry[]): CommuneSupply {
  const running = entries.filter((entry) => covers(entry, day));
  const replacedHeads = sum(entries.filter((entry) => hasStarted(entry, day)).map((entry) => entry.replacesHeads));
  const replaced = supplyOfHeads(line, replacedHeads);
  const entered = sum(running.map((entry) => entry.supply));
  return {
    supply: line.supply + (entered - replaced),
    heads: Math.max(0, line.heads - replacedHeads) + sum(running.map(headsOf)),
    registered: line.supply,
    replaced,
    replacedHeads,
    entered,
  };
}

function groupByCommune({ profession }: Register, entries: readonly Entry[]): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    if (entry.profession !== profession)
      throw new RangeError(`Got an entry of profession ${entry.profession} when expected ${profession}.`);
    const group = groups.get(entry.commune);
    if (group) group.push(entry);
    else groups.set(entry.commune, [entry]);
  }
  return groups;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

import { createHash } from 'node:crypto';
import type { Atlas } from '../atlas/atlas.ts';
import type { ProfessionAccess, SupplyDeltas } from '../atlas/professionAccess.ts';

/** What a reader's ledger changed since the registers, for one profession and one day. */
export interface LedgerChanges {
  /** By place: consultations a year, or full-time equivalents. */
  readonly deltas: SupplyDeltas;
  /** Number of ledger entries by place. */
  readonly entries: ReadonlyMap<number, number>;
}

export const noChanges: LedgerChanges = { deltas: new Map(), entries: new Map() };

/** Tells two sets of changes apart; empty for none. */
export function changesKey({ deltas, entries }: LedgerChanges): string {
  if (deltas.size === 0 && entries.size === 0) return '';
  return createHash('sha256')
    .update(JSON.stringify([[...deltas], [...entries]]))
    .digest('base64url')
    .slice(0, 16);
}

/** The access a reader is shown: the reference values of the year, moved by the ledger. */
export interface Displayed {
  readonly atlas: Atlas;
  readonly access: ProfessionAccess;
  /** By place; NaN where nothing is known. */
  readonly value: Float64Array;
  readonly changes: LedgerChanges;
}

/** Throws `profession/unknown` or `year/unknown`. Without changes `value` is the reference itself, not a copy. */
export function display(
  atlas: Atlas,
  profession: string,
  year: number | undefined,
  changes: LedgerChanges = noChanges,
): Displayed {
  const access = atlas.accessOf(profession, year);
  const value = changes.deltas.size === 0 ? access.base : access.lift(changes.deltas);
  return { atlas, access, value, changes };
}

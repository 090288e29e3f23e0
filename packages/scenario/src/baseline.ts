import { type AccessKernel, liftOfficial } from '@maillage/access';
import type { ProfessionId } from '@maillage/supply';
import type { ConsultationsPerYear } from '@maillage/units';

/** The public figures of one profession that a scenario starts from. Every array follows the order of `codes`. */
export interface Basis {
  readonly profession: ProfessionId;
  readonly unit: 'consultations' | 'fte-per-100000';
  /** Year of the published access, and of the register. */
  readonly year: number;
  readonly registerYear: number;
  /** Multiplies supply before it is shared: 100,000 for values per 100,000 people. */
  readonly scale: number;
  readonly thresholds: { readonly low: number; readonly high: number };
  readonly codes: readonly string[];
  readonly people: Float64Array;
  /** People who ask for care (standardised). */
  readonly demand: Float64Array;
  /** Published access; NaN where nothing is known. */
  readonly access: Float64Array;
  /** Supply of the register, in the unit of the profession. */
  readonly supply: Float64Array;
  readonly kernel: AccessKernel;
}

/** The basis, moved by the organisation's ledger: what a reader is shown without the scenario. */
export interface Baseline extends Basis {
  /** What the ledger changed, by place; the figures above hold it. */
  readonly ledger: ReadonlyMap<number, number>;
}

/** `deltas`: change of supply by place against the register, in the unit of the profession. */
export function baselineOf(basis: Basis, deltas: ReadonlyMap<number, number> = new Map()): Baseline {
  if (deltas.size === 0) return { ...basis, ledger: deltas };
  const supply = basis.supply.slice();
  for (const [place, change] of deltas) supply[place]! += change;
  const changes = [...deltas].map(([place, change]) => ({
    place,
    change: (change * basis.scale) as ConsultationsPerYear,
  }));
  return { ...basis, supply, ledger: deltas, access: liftOfficial(basis.kernel, basis.access, basis.demand, changes) };
}

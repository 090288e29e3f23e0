import type { Certainty } from './entry.ts';

/** What a public register counts in one commune. */
export interface RegisterLine {
  readonly heads: number;
  /** Of all these heads, a year. */
  readonly supply: number;
  readonly certainty: Certainty;
  /** Parts of the supply given by people over 60 and 65, 0 … 1; `null` when nothing is published. */
  readonly shareOver60: number | null;
  readonly shareOver65: number | null;
}

/** One vintage of a public register for one profession: the baseline that entries correct. */
export interface Register {
  readonly profession: string;
  readonly year: number;
  readonly byCommune: ReadonlyMap<string, RegisterLine>;
}

export const supplyPerHead = ({ heads, supply }: RegisterLine): number => (heads > 0 ? supply / heads : 0);

/** Supply of the heads that entries replace; never more than the register counts. */
export const supplyOfHeads = ({ heads, supply }: RegisterLine, replaced: number): number =>
  replaced === 0 || heads <= 0 ? 0 : supply * Math.min(1, replaced / heads);

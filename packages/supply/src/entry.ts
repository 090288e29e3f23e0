import type { Period } from './time/period.ts';

/** Who wrote an entry: a public register, a coordinator, a what-if scenario, or a module that runs care (rota, rounds …). */
export const origins = ['register', 'coordinator', 'scenario', 'operation'] as const;
export type Origin = (typeof origins)[number];

/** How sure it is: read in a register, declared by the person, planned, or estimated. */
export const certainties = ['registered', 'declared', 'planned', 'estimated'] as const;
export type Certainty = (typeof certainties)[number];

/** Care offered at a place over a period, as somebody writes it. */
export interface EntryDraft extends Period {
  /** INSEE code of a commune of today. */
  readonly commune: string;
  readonly profession: string;
  readonly label: string;
  /** Offered while it lasts: consultations a year for general practice, full-time equivalents for the others. */
  readonly supply: number;
  /** From its start on, the entry stands for this many heads of the register, which count no more, then or later. */
  readonly replacesHeads: number;
  /** Professionals it stands for; without it, the heads it replaces, and at least one. */
  readonly heads?: number;
  readonly certainty: Certainty;
  readonly birthYear?: number;
  readonly note?: string;
}

export interface Entry extends EntryDraft {
  readonly id: string;
  readonly origin: Origin;
}

export const headsOf = ({ heads, replacesHeads }: EntryDraft): number => heads ?? Math.max(1, replacesHeads);

import type { EntryDraft } from '@maillage/supply';
import type { ScenarioParameters } from '../parameters.ts';

/** What every change has. */
export interface ChangeBase {
  /** Unlike any other of the scenario. */
  readonly id: string;
  readonly kind: string;
  /** In the author's words; without it, the interface says it from the figures. */
  readonly label?: string;
}

/** What a change does, in the order of places of the baseline; adds up with that of other changes. */
export interface Effect {
  /** Change of supply by place, in the unit of the profession. */
  readonly supply?: readonly (readonly [place: number, change: number])[];
  /** Factor on the people and their demand, by place. */
  readonly demand?: readonly (readonly [place: number, factor: number])[];
  /** Factor on all travel times. */
  readonly times?: number;
}

/** What a change is read against: the baseline, and what a unit of action offers. */
export interface ChangeContext {
  readonly parameters: ScenarioParameters;
  /** What the register counts for one of its heads: what somebody who leaves, moves or changes hours takes along. */
  readonly perRegisteredHead: number;
  readonly placeOf: (commune: string) => number | undefined;
  /** Supply by place before the scenario. */
  readonly supply: Float64Array;
}

/** One thing wrong with a change; its sentence is found by its code. `field` stands in the change. */
export interface FieldProblem {
  readonly code: 'scenario/amount-zero' | 'scenario/amount-invalid' | 'scenario/no-commune' | 'scenario/same-commune';
  readonly field: string;
  readonly value: string;
  readonly details?: Readonly<Record<string, string | number>>;
}

/** The one number that a slider turns. */
export interface Size {
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly step: number;
}

/** What a planned change becomes in the ledger, but for what all entries share. */
export type PlannedEntry = Pick<EntryDraft, 'commune' | 'supply' | 'from' | 'to' | 'replacesHeads'> &
  Partial<Pick<EntryDraft, 'heads'>>;

/**
 * A kind of change that a scenario can hold.
 *
 * Contract, held by one suite over every member: the blank one has no problem; its size lies within its bounds; resized to 0
 * it is refused or does nothing; its effect names only places of its communes; moved, it stands where it was moved to;
 * entries offer what the effect says.
 */
export interface ChangeKind<C extends ChangeBase> {
  readonly id: C['kind'];
  /** Whether it moves supply, people or times: what the interface groups it by. */
  readonly moves: 'supply' | 'demand' | 'times';
  /** Its supply follows what is published elsewhere: the ledger holds its end once it ends there, and no plan of it. */
  readonly endsWhereItIsRun?: true;
  /** A sensible first one, at a commune. */
  blank(id: string, commune: string): C;
  /** Every commune it names, the one it stands at first; none for what concerns all France. */
  communes(change: C): readonly string[];
  /** The same with each commune replaced. */
  mapCommunes(change: C, map: (commune: string) => string): C;
  size(change: C): Size | undefined;
  resized(change: C, value: number): C;
  problems(change: C): FieldProblem[];
  effect(change: C, context: ChangeContext): Effect;
  /** What it becomes in the ledger on a day; `undefined` when the ledger cannot hold it (people, times, what ends where it is run). */
  planned(change: C, date: string, context: ChangeContext): readonly PlannedEntry[] | undefined;
}

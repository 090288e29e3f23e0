import type { SourceId } from './sources.ts';

export const PARAMETER_GROUPS = ['activity', 'fees', 'team', 'place', 'running', 'start', 'public-money'] as const;
export type ParameterGroup = (typeof PARAMETER_GROUPS)[number];

/** Shares lie between 0 and 1; money is in euros. */
export type Unit =
  | 'fte'
  | 'euros'
  | 'euros-per-year'
  | 'euros-per-month'
  | 'euros-per-act'
  | 'euros-per-half-day'
  | 'euros-per-day'
  | 'euros-per-square-metre'
  | 'euros-per-kilometre'
  | 'share'
  | 'share-per-year'
  | 'months'
  | 'years'
  | 'hours-per-week'
  | 'weeks-per-year'
  | 'days-per-week'
  | 'half-days-per-week'
  | 'acts-per-hour'
  | 'acts-per-half-day'
  | 'acts-per-day'
  | 'kilometres-per-day'
  | 'square-metres';

/** What the default rests on: a published figure, a computation from published figures, or nothing yet: to be confirmed by its user. */
export type Origin =
  | { readonly status: 'published' | 'derived'; readonly source: SourceId }
  | { readonly status: 'assumption' };

/** One number that a budget rests on. Its name and its note are in the words of the contract, by `id`. */
export interface Parameter {
  readonly id: string;
  readonly group: ParameterGroup;
  readonly unit: Unit;
  readonly value: number;
  /** What it may reasonably be: the ends of the tornado. */
  readonly low: number;
  readonly high: number;
  /** Beyond, it is a slip of the keyboard: refused. */
  readonly most: number;
  /** Said when it is zero though nothing works without it. */
  readonly zero?: 'budget/no-doctor' | 'budget/no-activity';
  /** Said when it is above `most`, where there is more to say than “too large”. */
  readonly above?: 'budget/ramp-too-long';
  readonly origin: Origin;
}

export const assumption: Origin = { status: 'assumption' };
export const published = (source: SourceId): Origin => ({ status: 'published', source });
export const derived = (source: SourceId): Origin => ({ status: 'derived', source });

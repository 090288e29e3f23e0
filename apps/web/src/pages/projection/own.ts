import type { ProjectionHypotheses } from '@maillage/contract';
import { presets } from '@maillage/projection';

/** What a person changes of the trend, in whole steps that fit in an address. */
export interface OwnChoices {
  /** Arrivals after the start, in % of the trend's. */
  readonly arrivals: number;
  /** Years by which retirement is later (or earlier, negative). */
  readonly retirement: number;
  /** Activity of each later generation, in tenths of % a year. */
  readonly activity: number;
  /** Part of the arrivals that goes where need is, in %. */
  readonly towards: number;
  /** Need of everybody beyond age and number, in tenths of % a year. */
  readonly need: number;
}

export interface OwnChoice {
  readonly id: keyof OwnChoices;
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** In the order of the form. */
export const ownChoices: readonly OwnChoice[] = [
  { id: 'arrivals', min: -50, max: 50, step: 5 },
  { id: 'retirement', min: -3, max: 3, step: 1 },
  { id: 'activity', min: -20, max: 20, step: 1 },
  { id: 'towards', min: 0, max: 100, step: 10 },
  { id: 'need', min: -10, max: 10, step: 1 },
];

export const noChange: OwnChoices = { arrivals: 0, retirement: 0, activity: 0, towards: 0, need: 0 };

/** The trend with these changes: none gives the trend itself. */
export function ownHypotheses({ arrivals, retirement, activity, towards, need }: OwnChoices): ProjectionHypotheses {
  const { trend } = presets;
  return {
    ...trend,
    arrivals: trend.arrivals.map(({ year, count }, k) => ({
      year,
      count: k === 0 ? count : count * (1 + arrivals / 100),
    })),
    arrivalAge: { ...trend.arrivalAge },
    retirement: {
      ...trend.retirement,
      from: trend.retirement.from + retirement,
      full: trend.retirement.full + retirement,
    },
    activity: { ...trend.activity, perYear: activity / 1000 },
    towardsNeed: towards / 100,
    needPerYear: need / 1000,
  };
}

/** `10,-1,0,20,0` in an address; anything else is no change. */
export function parseOwn(text: string | undefined): OwnChoices {
  const numbers = (text ?? '').split(',').map(Number);
  if (numbers.length !== ownChoices.length) return noChange;
  const entries = ownChoices.map(({ id, min, max }, k) => {
    const value = numbers[k]!;
    return [id, Number.isFinite(value) ? Math.min(max, Math.max(min, value)) : 0] as const;
  });
  return Object.fromEntries(entries) as unknown as OwnChoices;
}

export const writeOwn = (choices: OwnChoices): string => ownChoices.map(({ id }) => choices[id]).join(',');

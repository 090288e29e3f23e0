import type { HalfDayLimits } from './rotaRequest.ts';

/** Half-days at most in a week (by its Monday) or a month (`2027-01`): what was agreed for that one, else the usual. */
export const mostOf = ({ most, mostIn }: HalfDayLimits, period: string): number =>
  mostIn?.[period] ?? most ?? Number.POSITIVE_INFINITY;

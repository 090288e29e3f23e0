import type { Day } from '@maillage/units';

/** Half-open: the first day counts, the day `to` does not. `null` leaves that side open. */
export interface Period {
  readonly from: Day | null;
  readonly to: Day | null;
}

export const hasStarted = ({ from }: Pick<Period, 'from'>, day: Day): boolean => from === null || from <= day;

/** Whether the day lies in `[from, to)`. */
export const covers = (period: Period, day: Day): boolean =>
  hasStarted(period, day) && (period.to === null || day < period.to);

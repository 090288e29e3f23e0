import type { RotaAssignment, RotaViolation } from '@maillage/rota';
import { mondayOf } from '@maillage/units';

/** Rules broken by a cell itself, or by its doctor in its day, week or month; or by too many in its half-day. */
export const violationsOf = (violations: readonly RotaViolation[], cell: RotaAssignment): RotaViolation[] =>
  violations.filter((one) => {
    if ('doctor' in one && one.doctor !== cell.doctor) return false;
    if ('cabinet' in one && one.cabinet !== cell.cabinet) return false;
    if ('date' in one && one.date !== cell.date) return false;
    if ('half' in one && one.half !== cell.half) return false;
    if ('week' in one && one.week !== mondayOf(cell.date)) return false;
    return !('month' in one) || one.month === cell.date.slice(0, 7);
  });

import type { AvailabilityGrid } from '@maillage/contract';
import { textMatches } from '../../places/textMatches.ts';
import type { GridSearch } from '../search.ts';

export type GridClinician = AvailabilityGrid['clinicians'][number];

export const isGiven = (reason: GridClinician['reasons'][number]): boolean =>
  reason === 'usual' || reason === 'preferred' || reason === 'extra';

/** For each half-day, how many of these clinicians could give it. */
export function couldCover(grid: AvailabilityGrid, clinicians: readonly GridClinician[]): number[] {
  return grid.halfDays.map((_, at) => clinicians.filter(({ reasons }) => isGiven(reasons[at]!)).length);
}

/** Those whom the filters of the address leave. */
export function shownClinicians(grid: AvailabilityGrid, { who, skill, q = '' }: GridSearch): GridClinician[] {
  return grid.clinicians.filter(
    (one) =>
      (who !== 'answered' || one.answeredAt !== null) &&
      (who !== 'waiting' || one.answeredAt === null) &&
      (who !== 'failing' || (one.calendar?.failure ?? null) !== null) &&
      (!skill || one.skills.includes(skill)) &&
      textMatches(q, one.name, one.note),
  );
}

import type { RotaAssignment } from '@maillage/rota';
import { halfDayKey } from '@maillage/units';

/** What changes for one doctor between two rotas. */
export interface DoctorDiff {
  readonly doctor: string;
  readonly added: readonly RotaAssignment[];
  readonly removed: readonly RotaAssignment[];
}

export interface RotaDiff {
  readonly added: readonly RotaAssignment[];
  readonly removed: readonly RotaAssignment[];
  /** Only doctors for whom something changes. */
  readonly doctors: readonly DoctorDiff[];
}

/** From one rota to another, by date; the order of the assignments does not matter. */
export function rotaDiff(before: readonly RotaAssignment[], after: readonly RotaAssignment[]): RotaDiff {
  const added = without(after, before);
  const removed = without(before, after);
  const doctors = [...new Set([...removed, ...added].map(({ doctor }) => doctor))].sort();
  const of = (list: readonly RotaAssignment[], doctor: string) => list.filter((one) => one.doctor === doctor);
  return {
    added,
    removed,
    doctors: doctors.map((doctor) => ({ doctor, added: of(added, doctor), removed: of(removed, doctor) })),
  };
}

/** Who, where and when, as one text that sorts by time. */
export const rotaCellKey = (one: RotaAssignment): string => `${halfDayKey(one)} ${one.cabinet} ${one.doctor}`;

function without(some: readonly RotaAssignment[], others: readonly RotaAssignment[]): RotaAssignment[] {
  const there = new Set(others.map(rotaCellKey));
  return some
    .filter((one) => !there.has(rotaCellKey(one)))
    .map(({ doctor, cabinet, date, half }) => ({ doctor, cabinet, date, half }))
    .sort((a, b) => (rotaCellKey(a) < rotaCellKey(b) ? -1 : 1));
}

import type { StaffAppointment } from '@maillage/contract';

/** Whole minutes by which care ended after its time; 0 when it did not, or when nobody noted it. */
export function overrunMinutes({ endsAt, endedAt }: Pick<StaffAppointment, 'endsAt' | 'endedAt'>): number {
  if (!endedAt) return 0;
  return Math.max(0, Math.floor((Date.parse(endedAt) - Date.parse(endsAt)) / 60_000));
}

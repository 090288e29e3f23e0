import type { SessionContent, StaffAppointment, StaffSession } from '@maillage/contract';

/** Who a change of a session concerns. */
export interface Effect {
  readonly cancelled: readonly StaffAppointment[];
  readonly moved: readonly StaffAppointment[];
  /** Same time and place, another clinician. */
  readonly told: readonly StaffAppointment[];
}

/**
 * What the database does when a published session changes, foreseen: appointments to come move with its start, are cancelled when
 * they no longer fit or when it is called off, and are told of another clinician.
 */
export function effectOf(
  before: StaffSession,
  after: SessionContent,
  appointments: readonly StaffAppointment[],
  now: Date,
): Effect {
  const concerned = appointments.filter(
    ({ state, endsAt }) => (state === 'booked' || state === 'offered') && Date.parse(endsAt) > now.getTime(),
  );
  if (before.state !== 'published') return { cancelled: [], moved: [], told: [] };
  if (after.state !== 'published') return { cancelled: concerned, moved: [], told: [] };
  const shift = Date.parse(after.startsAt) - Date.parse(before.startsAt);
  const fits = ({ startsAt, endsAt }: StaffAppointment) =>
    Date.parse(startsAt) + shift >= Date.parse(after.startsAt) &&
    Date.parse(endsAt) + shift <= Date.parse(after.endsAt);
  const staying = concerned.filter(fits);
  const moves = shift !== 0 || before.place !== after.place;
  const other = before.clinician !== null && after.clinician !== null && before.clinician !== after.clinician;
  return {
    cancelled: concerned.filter((one) => !fits(one)),
    moved: moves ? staying : [],
    told: !moves && other ? staying : [],
  };
}

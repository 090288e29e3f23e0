import type { AppointmentList, StaffAppointment, StaffSession } from '@maillage/contract';

/** A line of a session's column, by time. */
export type Row =
  | { readonly kind: 'free'; readonly startsAt: string; readonly session: string }
  | { readonly kind: 'taken'; readonly startsAt: string; readonly appointment: StaffAppointment };

export interface Column {
  readonly session: StaffSession;
  readonly rows: readonly Row[];
}

/** Each session of the day with its appointments and the times that are free for a visit; its own first visit when it has not this one. */
export function columnsOf(
  sessions: readonly StaffSession[],
  { appointments, free }: AppointmentList,
  visit: string | undefined,
): Column[] {
  return sessions
    .filter(({ state }) => state !== 'cancelled')
    .map((session) => {
      const code = visitIn(session, visit);
      const slots = free.find((one) => one.session === session.id && one.visit === code)?.slots ?? [];
      const rows: Row[] = [
        ...appointments
          .filter((one) => one.session === session.id && shown.has(one.state))
          .map((appointment) => ({ kind: 'taken' as const, startsAt: appointment.startsAt, appointment })),
        ...slots.map((startsAt) => ({ kind: 'free' as const, startsAt, session: session.id })),
      ];
      return { session, rows: rows.sort((a, b) => a.startsAt.localeCompare(b.startsAt)) };
    });
}

export const visitIn = ({ plan: { visits } }: StaffSession, wanted: string | undefined): string | undefined =>
  (visits.find(({ code }) => code === wanted) ?? visits[0])?.code;

/** The first free time from an instant on, over all columns. */
export function nextFree(columns: readonly Column[], from: string): Extract<Row, { kind: 'free' }> | undefined {
  return columns
    .flatMap(({ rows }) => rows)
    .filter((row) => row.kind === 'free')
    .filter(({ startsAt }) => startsAt >= from)
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt))[0];
}

const shown = new Set<StaffAppointment['state']>(['offered', 'booked', 'attended', 'no-show']);

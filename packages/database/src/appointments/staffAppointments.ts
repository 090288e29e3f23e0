import { sql, type Transaction } from 'kysely';
import type { Tables } from '../tables.ts';
import type { AppointmentStateRow } from './rows.ts';

export interface StoredAppointment {
  readonly id: string;
  readonly version: number;
  readonly session: string;
  readonly patient: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly visit: string;
  readonly visitLabel: string;
  readonly state: AppointmentStateRow;
  readonly closedBy: string | null;
  readonly quota: 'late' | 'sas' | 'unattached' | null;
  readonly channel: 'web' | 'telephone' | 'sas' | 'waiting-list';
  readonly beganAt: Date | null;
  readonly endedAt: Date | null;
}

export interface AppointmentsAsked {
  readonly ids?: readonly string[];
  readonly sessions?: readonly string[];
  readonly patients?: readonly string[];
}

/** Appointments that the policies show to whoever asks, by start. */
export async function readAppointments(
  tx: Transaction<Tables>,
  asked: AppointmentsAsked,
): Promise<StoredAppointment[]> {
  const { rows } = await sql<StoredAppointment>`
    select a.id, a.version, a.session, a.patient, a.starts_at as "startsAt", a.ends_at as "endsAt", a.visit, a.state, a.closed_by as "closedBy",
      a.quota, a.channel, a.began_at as "beganAt", a.ended_at as "endedAt", coalesce(v ->> 'label', a.visit) as "visitLabel"
    from appointment a join care_session s on s.id = a.session join slot_plan p on p.id = s.plan
      left join lateral (select v from jsonb_array_elements(p.content -> 'visits') v where v ->> 'code' = a.visit limit 1) x(v) on true
    where a.organisation = current_organisation()
      and (${asked.ids ?? null}::uuid[] is null or a.id = any (${asked.ids ?? null}::uuid[]))
      and (${asked.sessions ?? null}::uuid[] is null or a.session = any (${asked.sessions ?? null}::uuid[]))
      and (${asked.patients ?? null}::uuid[] is null or a.patient = any (${asked.patients ?? null}::uuid[]))
    order by a.starts_at, a.created_at, a.id`.execute(tx);
  return rows;
}

export interface ReadPatient {
  readonly id: string;
  readonly contact: Buffer;
  readonly reason: Buffer | null;
}

/** Sealed personal data; who reads whom is written into the journal of appointments. */
export async function readPatients(
  tx: Transaction<Tables>,
  ids: readonly string[],
  action: string,
): Promise<Map<string, ReadPatient>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<ReadPatient>`select * from read_patients(${[...new Set(ids)]}::uuid[], ${action})`.execute(
    tx,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

export const cancelByStaff = (tx: Transaction<Tables>, id: string) =>
  answerOf<'unknown' | 'cancelled' | 'too-late'>(tx, sql`select cancel_by_staff(${id}) as answer`);

export const moveAppointment = (tx: Transaction<Tables>, id: string, session: string, startsAt: Date) =>
  answerOf<'unknown' | 'session-unknown' | 'too-late' | 'outside' | 'absent' | 'taken' | 'moved'>(
    tx,
    sql`select move_appointment(${id}, ${session}, ${startsAt}) as answer`,
  );

export const markAppointment = (tx: Transaction<Tables>, id: string, mark: AppointmentMarked) =>
  answerOf<'unknown' | 'marked'>(
    tx,
    sql`select mark_appointment(${id}, ${mark.state}, ${mark.beganAt}, ${mark.endedAt}) as answer`,
  );

export interface AppointmentMarked {
  readonly state: 'booked' | 'attended' | 'no-show';
  readonly beganAt: Date | null;
  readonly endedAt: Date | null;
}

export const eraseByStaff = (tx: Transaction<Tables>, patient: string) =>
  answerOf<boolean>(tx, sql`select staff_erases(${patient}) as answer`);

async function answerOf<Answer>(tx: Transaction<Tables>, query: ReturnType<typeof sql>): Promise<Answer> {
  const { rows } = await query.execute(tx);
  return (rows[0] as { answer: Answer }).answer;
}

import type { ColumnType, Generated } from 'kysely';

export type AppointmentStateRow = 'offered' | 'booked' | 'attended' | 'no-show' | 'cancelled' | 'expired';
export type NoticeKind =
  | 'confirmation'
  | 'reminder'
  | 'cancellation'
  | 'moved'
  | 'session-cancelled'
  | 'clinician-changed'
  | 'offer'
  | 'offer-expired';

export interface SlotPlanRow {
  id: Generated<string>;
  organisation: string;
  content: unknown;
  digest: Buffer;
}

export interface SlotTemplateRow {
  id: Generated<string>;
  organisation: string;
  place: string | null;
  plan: string;
  updated_at: Generated<Date>;
  updated_by: string;
}

/** What the policies let a person see; the sealed columns are read through `readPatients`. */
export interface PatientRow {
  id: string;
  organisation: string;
  contact: Buffer | null;
  reason: Buffer | null;
  key_id: string;
  token_hash: Buffer;
  person_key: Buffer | null;
  language: 'fr' | 'en';
  has_mail: boolean;
  created_at: Generated<Date>;
  erased_at: Date | null;
}

export interface AppointmentRow {
  id: string;
  organisation: string;
  session: string;
  patient: string;
  starts_at: Date;
  ends_at: Date;
  visit: string;
  state: AppointmentStateRow;
  quota: string | null;
  channel: string;
  closed_by: string | null;
  began_at: Date | null;
  ended_at: Date | null;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
  version: Generated<number>;
}

export interface AppointmentEventRow {
  number: ColumnType<string, never, never>;
  at: ColumnType<Date, never, never>;
  organisation: string;
  appointment: string | null;
  patient: string | null;
  person: string | null;
  action: string;
  details: unknown;
}

export interface AppointmentNoticeRow {
  id: ColumnType<string, never, never>;
  organisation: string;
  appointment: string;
  kind: NoticeKind;
  by: 'mail' | 'telephone';
  details: { startsAt?: string; place?: string } | null;
  created_at: Generated<Date>;
  done_at: Date | null;
  done_by: string | null;
}

export interface WaitingEntryRow {
  id: Generated<string>;
  organisation: string;
  patient: string;
  places: string[];
  visit: string;
  earliest: Date | null;
  latest: Date | null;
  rank: 1 | 2 | 3 | 4;
  unattached: boolean;
  age: number;
  commune: string | null;
  state: Generated<'waiting' | 'placed' | 'left' | 'expired'>;
  joined_at: Generated<Date>;
  left_at: Date | null;
}

export interface WaitingOfferRow {
  id: Generated<string>;
  organisation: string;
  entry: string;
  appointment: string;
  state: Generated<'open' | 'accepted' | 'declined' | 'expired' | 'withdrawn'>;
  expires_at: Date;
  created_at: Generated<Date>;
  answered_at: Date | null;
}

export interface ClinicianAbsenceRow {
  id: Generated<string>;
  organisation: string;
  clinician: string;
  starts_at: Date;
  ends_at: Date;
  note: Generated<string>;
  updated_at: Generated<Date>;
  updated_by: string;
  cancelled_at: Date | null;
}

export interface SessionSeriesRow {
  id: Generated<string>;
  organisation: string;
  content: ColumnType<unknown, string, string>;
  version: Generated<number>;
  updated_at: Generated<Date>;
  updated_by: string;
  deleted_at: ColumnType<Date | null, never, Date | null>;
}

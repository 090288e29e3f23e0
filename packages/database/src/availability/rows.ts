import type { ColumnType, Generated } from 'kysely';

type Json = ColumnType<unknown, string, string>;
/** A `date`, written and read as text by `::text`. */
type DayColumn = ColumnType<string, string, string>;
type Moment = ColumnType<Date | null, Date | null | undefined, Date | null>;

export type EnteredBy = 'self' | 'link' | 'coordinator';

export interface AvailabilityRow {
  clinician: string;
  organisation: string;
  content: Json;
  version: Generated<number>;
  entered_by: EnteredBy;
  updated_at: Generated<Date>;
  updated_by: string;
}

export interface AvailabilityCalendarRow {
  clinician: string;
  organisation: string;
  url: string;
  busy: ColumnType<unknown, string | undefined, string>;
  fetched_at: Moment;
  tried_at: Moment;
  failure: ColumnType<string | null, string | null | undefined, string | null>;
}

export interface AvailabilityCampaignRow {
  id: Generated<string>;
  organisation: string;
  from_day: DayColumn;
  through_day: DayColumn;
  deadline: DayColumn;
  message: Generated<string>;
  reminders: Generated<number>;
  reminder_days: Generated<number>;
  created_at: Generated<Date>;
  created_by: string;
  closed_at: Moment;
}

export interface AvailabilityRequestRow {
  campaign: string;
  clinician: string;
  organisation: string;
  mail: ColumnType<string | null, string | null | undefined, string | null>;
  asked_at: Moment;
  reminded: Generated<number>;
  answered_at: Moment;
  answered_by: ColumnType<EnteredBy | null, EnteredBy | null | undefined, EnteredBy | null>;
}

export interface AvailabilityLinkRow {
  id: Generated<string>;
  organisation: string;
  clinician: string;
  token_hash: string;
  created_at: Generated<Date>;
  expires_at: Date;
  revoked_at: Moment;
}

import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type {
  AppointmentEventRow,
  AppointmentNoticeRow,
  AppointmentRow,
  ClinicianAbsenceRow,
  PatientRow,
  SessionSeriesRow,
  SlotPlanRow,
  SlotTemplateRow,
  WaitingEntryRow,
  WaitingOfferRow,
} from './appointments/rows.ts';
import type {
  AvailabilityCalendarRow,
  AvailabilityCampaignRow,
  AvailabilityLinkRow,
  AvailabilityRequestRow,
  AvailabilityRow,
} from './availability/rows.ts';
import type { BudgetRow, BudgetVersionRow } from './budgets/rows.ts';
import type { CarePlaceRow, CareSessionRow, ClinicianRow, SessionClinicianRow } from './care/rows.ts';
import type { LedgerChangeRow, LedgerEntryRow } from './ledger/rows.ts';
import type { RegisterEntryRow, RegisterItemRow, RegisterNoteRow, RegisterVersionRow } from './projects/rows.ts';
import type {
  CalendarFeedRow,
  RotaCellRow,
  RotaChangeRow,
  RotaExchangeRow,
  RotaPublicationRow,
  RotaRow,
} from './rotas/rows.ts';
import type { RoundPlanRow } from './rounds/rows.ts';
import type { ScenarioChangeRow, ScenarioPromiseRow, ScenarioRow } from './scenarios/rows.ts';
import type { SessionEntryRow, SessionSupplyDueRow } from './sessionSupply/rows.ts';
import type { FhirKeyRow, SessionOrganisationRow } from './sharing/rows.ts';
import type { SitingRow } from './siting/rows.ts';
import type { ZoningChangeRow, ZoningCommentRow, ZoningDraftRow } from './zoning/rows.ts';

/** What a person is in an organisation. */
export type Role = 'coordinator' | 'professional' | 'elected' | 'partner' | 'reader';
export const ROLES: readonly Role[] = ['coordinator', 'professional', 'elected', 'partner', 'reader'];

export type OrganisationKind = 'cpts' | 'epci' | 'departement' | 'ars' | 'practice';

/** Rows by table, for Kysely. A migration that adds a table adds its row here. */
export interface Tables {
  organisation: OrganisationRow;
  membership: MembershipRow;
  person: PersonRow;
  territory: TerritoryRow;
  territory_commune: { territory: string; commune: string };
  audit_entry: AuditEntryRow;
  mail: MailRow;
  job: JobRow;
  ledger_entry: LedgerEntryRow;
  ledger_change: LedgerChangeRow;
  zoning_draft: ZoningDraftRow;
  zoning_change: ZoningChangeRow;
  zoning_comment: ZoningCommentRow;
  scenario: ScenarioRow;
  scenario_change: ScenarioChangeRow;
  scenario_promise: ScenarioPromiseRow;
  siting: SitingRow;
  register_item: RegisterItemRow;
  register_version: RegisterVersionRow;
  register_note: RegisterNoteRow;
  register_entry: RegisterEntryRow;
  round_plan: RoundPlanRow;
  budget: BudgetRow;
  budget_version: BudgetVersionRow;
  care_place: CarePlaceRow;
  clinician: ClinicianRow;
  care_session: CareSessionRow;
  session_clinician: SessionClinicianRow;
  session_series: SessionSeriesRow;
  session_entry: SessionEntryRow;
  session_supply_due: SessionSupplyDueRow;
  slot_plan: SlotPlanRow;
  slot_template: SlotTemplateRow;
  patient: PatientRow;
  appointment: AppointmentRow;
  appointment_event: AppointmentEventRow;
  appointment_notice: AppointmentNoticeRow;
  waiting_entry: WaitingEntryRow;
  waiting_offer: WaitingOfferRow;
  clinician_absence: ClinicianAbsenceRow;
  availability: AvailabilityRow;
  availability_calendar: AvailabilityCalendarRow;
  availability_campaign: AvailabilityCampaignRow;
  availability_request: AvailabilityRequestRow;
  availability_link: AvailabilityLinkRow;
  fhir_key: FhirKeyRow;
  session_organisation: SessionOrganisationRow;
  rota: RotaRow;
  rota_cell: RotaCellRow;
  rota_change: RotaChangeRow;
  rota_publication: RotaPublicationRow;
  rota_exchange: RotaExchangeRow;
  calendar_feed: CalendarFeedRow;
}

export interface OrganisationRow {
  id: Generated<string>;
  name: string;
  kind: OrganisationKind;
  demo: Generated<boolean>;
  created_at: Generated<Date>;
  /** National number of the structure (9 characters), for other systems. */
  finess: string | null;
  phone: string | null;
}

export interface MembershipRow {
  organisation: string;
  person: string;
  role: Role;
  since: Generated<Date>;
}

/** A view: what the members of an organisation may know of each other. */
export interface PersonRow {
  id: ColumnType<string, never, never>;
  name: ColumnType<string, never, never>;
  email: ColumnType<string, never, never>;
  locale: ColumnType<'fr' | 'en', never, never>;
}

export interface TerritoryRow {
  id: Generated<string>;
  organisation: string;
  name: string;
  kind: string;
  visibility: Generated<'public' | 'private'>;
  created_by: string | null;
  created_at: Generated<Date>;
  deleted_at: Date | null;
}

export interface AuditEntryRow {
  number: ColumnType<string, never, never>;
  at: ColumnType<Date, never, never>;
  organisation: ColumnType<string | null, never, never>;
  person: ColumnType<string | null, never, never>;
  action: ColumnType<string, never, never>;
  subject: ColumnType<string, never, never>;
  details: ColumnType<Record<string, unknown>, never, never>;
}

export interface MailRow {
  id: Generated<string>;
  organisation: string | null;
  recipient: string;
  subject: string;
  text: string;
  html: string;
  locale: string;
  /** Whole letter of an appointment, sealed; its other texts are then masked. */
  sealed: Buffer | null;
  patient: string | null;
  state: Generated<'queued' | 'sent' | 'failed'>;
  attempts: Generated<number>;
  last_error: string | null;
  created_at: Generated<Date>;
  sent_at: Date | null;
}

export type JobState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

export interface JobRow {
  id: Generated<string>;
  kind: string;
  state: Generated<JobState>;
  done: Generated<string | number>;
  total: string | number | null;
  message: Generated<string>;
  problems: JSONColumnType<unknown[], string | undefined, string>;
  problem_count: Generated<number>;
  cancel_requested: Generated<boolean>;
  started_by: string | null;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
  finished_at: Date | null;
}

import type { ExchangeState, RotaAssignment, RotaPlan, RotaResult } from '@maillage/contract';
import type { ChangeKind } from '@maillage/supply';
import type { Half } from '@maillage/units';
import type { ColumnType, Generated } from 'kysely';

export type CellOrigin = 'search' | 'hand' | 'exchange';

export interface RotaRow {
  id: Generated<string>;
  organisation: string;
  plan: ColumnType<RotaPlan, string, string>;
  state: Generated<'draft' | 'published'>;
  version: Generated<number>;
  removed: Generated<boolean>;
  result: ColumnType<RotaResult | null, string | null | undefined, string | null>;
  job: string | null;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
  updated_by: string;
}

export interface RotaCellRow {
  rota: string;
  organisation: string;
  place: string;
  day: string;
  half: Half;
  clinician: string;
  locked: Generated<boolean>;
  entered: CellOrigin;
  by: string;
}

export interface RotaChangeRow {
  number: ColumnType<string, never, never>;
  id: Generated<string>;
  organisation: string;
  rota: string;
  batch: string;
  subject: string;
  kind: ChangeKind;
  before: ColumnType<unknown, string | null, never>;
  after: ColumnType<unknown, string | null, never>;
  reverts: string | null;
  by: string;
  at: ColumnType<Date, never, never>;
}

export interface RotaPublicationRow {
  rota: string;
  number: number;
  organisation: string;
  cells: ColumnType<RotaAssignment[], string, never>;
  added: number;
  removed: number;
  mailed: number;
  by: string;
  at: ColumnType<Date, never, never>;
}

export interface RotaExchangeRow {
  id: Generated<string>;
  organisation: string;
  rota: string;
  state: Generated<ExchangeState>;
  clinician: string;
  place: string;
  day: string;
  half: Half;
  other: string | null;
  other_place: string | null;
  other_day: string | null;
  other_half: Half | null;
  asked_at: ColumnType<Date, never, never>;
  changed_at: ColumnType<Date, never, Date>;
  changed_by: string;
}

export interface CalendarFeedRow {
  id: Generated<string>;
  organisation: string;
  clinician: string | null;
  place: string | null;
  token: string;
  created_at: ColumnType<Date, never, never>;
  created_by: string;
  revoked_at: ColumnType<Date | null, never, Date | null>;
}

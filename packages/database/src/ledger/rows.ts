import type { Certainty, ChangeKind, EntryDraft, Origin } from '@maillage/supply';
import type { ColumnType, Generated } from 'kysely';

type Day = ColumnType<string | null, string | null | undefined, string | null>;

export interface LedgerEntryRow {
  id: Generated<string>;
  organisation: string;
  commune: string;
  profession: string;
  label: string;
  supply: number;
  from_day: Day;
  to_day: Day;
  replaces_heads: number;
  heads: number | null;
  certainty: Certainty;
  origin: Origin;
  birth_year: number | null;
  note: string | null;
  version: Generated<number>;
  removed: Generated<boolean>;
  updated_at: Generated<Date>;
  updated_by: string;
}

type Draft = ColumnType<EntryDraft | null, string | null, never>;

export interface LedgerChangeRow {
  number: ColumnType<string, never, never>;
  id: Generated<string>;
  organisation: string;
  batch: string;
  entry: string;
  kind: ChangeKind;
  before: Draft;
  after: Draft;
  reverts: string | null;
  by: string;
  at: ColumnType<Date, never, never>;
}

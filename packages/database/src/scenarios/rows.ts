import type { ScenarioDraft, ScenarioHeadline } from '@maillage/contract';
import type { ChangeKind } from '@maillage/supply';
import type { ColumnType, Generated } from 'kysely';

/** JSON is written as text and read as a value. */
type Json<Value> = ColumnType<Value, string, string>;

export interface ScenarioRow {
  id: Generated<string>;
  organisation: string;
  draft: Json<ScenarioDraft>;
  headline: ColumnType<ScenarioHeadline | null, string | null | undefined, string | null>;
  version: Generated<number>;
  removed: Generated<boolean>;
  share_token: string | null;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
  updated_by: string;
}

export interface ScenarioChangeRow {
  number: ColumnType<string, never, never>;
  id: Generated<string>;
  organisation: string;
  batch: string;
  scenario: string;
  kind: ChangeKind;
  before: ColumnType<ScenarioDraft | null, string | null, never>;
  after: ColumnType<ScenarioDraft | null, string | null, never>;
  reverts: string | null;
  by: string;
  at: ColumnType<Date, never, never>;
}

export interface ScenarioPromiseRow {
  id: Generated<string>;
  organisation: string;
  scenario: string;
  batch: string;
  entries: string[];
  draft: ColumnType<ScenarioDraft, string, never>;
  promised: ColumnType<ScenarioHeadline, string, never>;
  by: string;
  at: ColumnType<Date, never, never>;
}

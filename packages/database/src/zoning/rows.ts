import type { ZoningChangeKind } from '@maillage/zoning';
import type { ColumnType, Generated } from 'kysely';
import type { StoredFrame } from './frame.ts';

export interface ZoningDraftRow {
  id: Generated<string>;
  organisation: ColumnType<string, string, never>;
  name: string;
  region: ColumnType<string, string, never>;
  frame: ColumnType<StoredFrame, string, never>;
  removed: Generated<boolean>;
  created_by: ColumnType<string, string, never>;
  created_at: ColumnType<Date, never, never>;
}

type Content = ColumnType<unknown, string | null, never>;

export interface ZoningChangeRow {
  number: ColumnType<string, never, never>;
  id: Generated<string>;
  organisation: string;
  draft: string;
  batch: string;
  subject: string;
  kind: ZoningChangeKind;
  before: Content;
  after: Content;
  reverts: string | null;
  by: string;
  at: ColumnType<Date, never, never>;
}

export interface ZoningCommentRow {
  id: Generated<string>;
  organisation: ColumnType<string, string, never>;
  draft: ColumnType<string, string, never>;
  unit: string | null;
  text: string;
  by: ColumnType<string, string, never>;
  at: ColumnType<Date, never, never>;
}

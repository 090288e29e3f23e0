import type { ColumnType, Generated } from 'kysely';

export type RegisterName = 'project' | 'equipment' | 'round';
type Content = ColumnType<unknown, string, string>;

export interface RegisterItemRow {
  id: Generated<string>;
  organisation: string;
  register: RegisterName;
  version: Generated<number>;
  content: Content;
  updated_at: Generated<Date>;
  updated_by: string;
  deleted_at: ColumnType<Date | null, never, Date | null>;
}

export interface RegisterVersionRow {
  item: string;
  organisation: string;
  number: number;
  content: Content;
  at: Generated<Date>;
  by: string;
}

export interface RegisterNoteRow {
  id: Generated<string>;
  item: string;
  organisation: string;
  text: string;
  at: Generated<Date>;
  by: string;
}

export interface RegisterEntryRow {
  item: string;
  organisation: string;
  entry: string;
}

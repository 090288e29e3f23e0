import type { ColumnType, Generated } from 'kysely';

type Json = ColumnType<unknown, string, string>;
type Deleted = ColumnType<Date | null, never, Date | null>;

export type CarePlaceKind = 'cabinet' | 'stop' | 'depot';

export interface CarePlaceRow {
  id: Generated<string>;
  organisation: string;
  kind: CarePlaceKind;
  name: string;
  commune: string;
  listed: Generated<boolean>;
  content: Json;
  version: Generated<number>;
  updated_at: Generated<Date>;
  updated_by: string;
  deleted_at: Deleted;
}

export interface ClinicianRow {
  id: Generated<string>;
  organisation: string;
  person: string | null;
  name: string;
  profession: string;
  rpps: string | null;
  content: Json;
  version: Generated<number>;
  updated_at: Generated<Date>;
  updated_by: string;
  deleted_at: Deleted;
}

export type SessionOrigin = 'rota' | 'round' | 'hand';
export type SessionState = 'planned' | 'published' | 'cancelled';

export interface CareSessionRow {
  id: Generated<string>;
  organisation: string;
  place: string;
  room: Generated<number>;
  clinician: string | null;
  starts_at: Date;
  ends_at: Date;
  origin: SessionOrigin;
  origin_id: string | null;
  /** How it is divided into slots; absent when written: that of its place. */
  plan: Generated<string>;
  state: Generated<SessionState>;
  content: ColumnType<unknown, string | undefined, string>;
  version: Generated<number>;
  updated_at: Generated<Date>;
  updated_by: string;
}

/** A view: who holds a published session, for anybody. */
export interface SessionClinicianRow {
  session: ColumnType<string, never, never>;
  id: ColumnType<string, never, never>;
  name: ColumnType<string, never, never>;
  profession: ColumnType<string, never, never>;
  rpps: ColumnType<string | null, never, never>;
}

import type { ColumnType, Generated } from 'kysely';
import type { OrganisationKind } from '../tables.ts';

export interface FhirKeyRow {
  id: Generated<string>;
  organisation: string;
  name: string;
  hash: Buffer;
  audiences: string[];
  created_at: Generated<Date>;
  created_by: string;
  last_used_at: ColumnType<Date | null, never, never>;
  revoked_at: ColumnType<Date | null, never, Date | null>;
}

/** A view: who offers a published session, for anybody. */
export interface SessionOrganisationRow {
  session: ColumnType<string, never, never>;
  id: ColumnType<string, never, never>;
  name: ColumnType<string, never, never>;
  kind: ColumnType<OrganisationKind, never, never>;
  finess: ColumnType<string | null, never, never>;
  phone: ColumnType<string | null, never, never>;
}

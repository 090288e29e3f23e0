import type { ColumnType } from 'kysely';

/** Which entry of the ledger stands for the sessions of a place, profession and period. */
export interface SessionEntryRow {
  organisation: string;
  place: string;
  profession: string;
  source: string;
  entry: string;
}

/** A place whose sessions changed. */
export interface SessionSupplyDueRow {
  number: ColumnType<string, never, never>;
  organisation: string;
  place: string;
  by: string;
  at: ColumnType<Date, Date | undefined, never>;
}

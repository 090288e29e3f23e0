import type { BudgetDraft } from '@maillage/contract';
import type { ColumnType, Generated } from 'kysely';

type Draft = ColumnType<BudgetDraft, string, string>;

export interface BudgetRow {
  id: Generated<string>;
  organisation: string;
  version: Generated<number>;
  draft: Draft;
  updated_at: Generated<Date>;
  updated_by: string;
  deleted_at: ColumnType<Date | null, never, Date | null>;
}

export interface BudgetVersionRow {
  budget: string;
  organisation: string;
  number: number;
  draft: Draft;
  at: Generated<Date>;
  by: string;
}

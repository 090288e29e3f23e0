import type { SitingAnswer, SitingQuestion } from '@maillage/contract';
import type { ColumnType, Generated } from 'kysely';

export interface SitingRow {
  id: Generated<string>;
  organisation: string;
  key: string;
  question: ColumnType<SitingQuestion, string, never>;
  answer: ColumnType<SitingAnswer | null, string | null, string | null>;
  job: string | null;
  asked_at: Generated<Date>;
  asked_by: string;
}

import type { PlannedRound, RoundDraft } from '@maillage/contract';
import type { ColumnType, Generated } from 'kysely';

/** What a publication told. */
export interface PublishedRounds {
  readonly version: number;
  readonly rounds: PlannedRound[];
  readonly draft: RoundDraft;
}

export interface RoundPlanRow {
  item: string;
  organisation: string;
  job: Generated<string | null>;
  published: ColumnType<PublishedRounds | null, string | undefined, string>;
  published_at: Generated<Date | null>;
  published_by: Generated<string | null>;
}

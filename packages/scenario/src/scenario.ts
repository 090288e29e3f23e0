import type { Day, ProfessionId } from '@maillage/supply';
import type { Change } from './changes/index.ts';
import type { ScenarioParameters } from './parameters.ts';

/** What somebody imagines: from a day on, these changes. */
export interface ScenarioDraft {
  readonly name: string;
  readonly profession: ProfessionId;
  /** The day looked at: the ledger as it stands on it is the baseline, and planned entries start on it. */
  readonly date: Day;
  /** Id of the territory whose people are counted; `france` for all. */
  readonly territory: string;
  readonly changes: readonly Change[];
  /** In place of those of the profession. */
  readonly parameters?: Partial<ScenarioParameters>;
}

/** More changes than anybody reads, and than a request should carry. */
export const MOST_CHANGES = 200;

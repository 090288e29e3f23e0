import { changes } from './changes.ts';
import { idle } from './idle.ts';
import { minimums } from './minimums.ts';
import { missing } from './missing.ts';
import type { Objective } from './objective.ts';
import { reluctance } from './reluctance.ts';
import { road } from './road.ts';
import { turnover } from './turnover.ts';

/** Before the load is spread, and after; each stage keeps the values of those before. */
export const beforeLoad: readonly Objective[] = [missing, changes, minimums, idle];
export const afterLoad: readonly Objective[] = [reluctance, turnover, road];

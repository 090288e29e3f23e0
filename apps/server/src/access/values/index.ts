import type { IndicatorId } from '@maillage/contract';
import { apl } from './apl.ts';
import { aplDifference } from './apl-difference.ts';
import { aplOfficial } from './apl-official.ts';
import { aplRecomputed } from './apl-recomputed.ts';
import { aplUnder65 } from './apl-under-65.ts';
import type { IndicatorValues } from './indicatorValues.ts';
import { ledgerEffect } from './ledger-effect.ts';
import { nearest } from './nearest.ts';
import { per10000 } from './per-10000.ts';
import { shareOver60 } from './share-over-60.ts';
import { shareOver65 } from './share-over-65.ts';

export type { IndicatorValues } from './indicatorValues.ts';

/** How the values of each indicator of the contract are found; the compiler refuses a missing one. */
export const indicatorValues: Readonly<Record<IndicatorId, IndicatorValues>> = {
  apl,
  'apl-official': aplOfficial,
  'apl-recomputed': aplRecomputed,
  'apl-difference': aplDifference,
  'apl-under-65': aplUnder65,
  'share-over-65': shareOver65,
  'share-over-60': shareOver60,
  nearest,
  'per-10000': per10000,
  'ledger-effect': ledgerEffect,
};

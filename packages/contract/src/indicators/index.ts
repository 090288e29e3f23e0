import type { Indicator } from './indicator.ts';

export type { Indicator } from './indicator.ts';

const consultations = { unit: 'consultations', better: 'high', decimals: 2, thresholds: [2.5, 4] } as const;

const shareOfSupply = {
  unit: 'percent',
  better: 'low',
  decimals: 0,
  scale: 'sequential',
  thresholds: [],
  origin: 'official',
} as const;

/** Indicators a map can be coloured by. The server has one file of the same name for each (`apps/server/src/access/values`). */
const registry = {
  apl: { ...consultations, scale: 'sequential', origin: 'official+ledger' },
  'apl-official': { ...consultations, scale: 'sequential', origin: 'official' },
  'apl-recomputed': { ...consultations, scale: 'sequential', origin: 'computed' },
  'apl-difference': {
    unit: 'consultations',
    better: 'neither',
    decimals: 2,
    scale: 'diverging',
    thresholds: [],
    origin: 'computed',
  },
  'apl-under-65': { ...consultations, scale: 'sequential', origin: 'official' },
  'share-over-65': shareOfSupply,
  'share-over-60': shareOfSupply,
  nearest: {
    unit: 'minutes',
    better: 'low',
    decimals: 0,
    scale: 'sequential',
    thresholds: [10, 20],
    origin: 'computed',
  },
  'per-10000': {
    unit: 'per-10000',
    better: 'high',
    decimals: 1,
    scale: 'sequential',
    thresholds: [],
    origin: 'computed',
  },
  'ledger-effect': {
    unit: 'consultations',
    better: 'high',
    decimals: 2,
    scale: 'diverging',
    thresholds: [],
    origin: 'official+ledger',
  },
} as const satisfies Record<string, Indicator>;

export type IndicatorId = keyof typeof registry;
export const indicators: Readonly<Record<IndicatorId, Indicator>> = registry;
export const indicatorIds = Object.keys(registry) as readonly IndicatorId[];
export const isIndicatorId = (id: string): id is IndicatorId => Object.hasOwn(registry, id);

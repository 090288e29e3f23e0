import { isAtOrUnder } from '@maillage/access';
import { type IndicatorId, indicators } from '@maillage/contract';
import type { ProfessionId } from '@maillage/supply';

/**
 * Colours of a map: `colours[k]` holds from `limits[k - 1]` (not included) to `limits[k]` (included), since 2.5 itself is
 * under-served.
 */
export interface ColourScale {
  readonly mode: 'fixed' | 'quantiles';
  readonly limits: readonly number[];
  readonly colours: readonly string[];
  /** Limits that the legend names. */
  readonly marked: readonly number[];
}

/** ColorBrewer BrBG, from a desert to plenty. */
const sandToTeal = ['#8c510a', '#d8b365', '#f6e8c3', '#c7eae5', '#5ab4ac', '#01665e'] as const;
const sandToTealOfFive = ['#a6611a', '#dfc27d', '#f5f5f5', '#80cdc1', '#018571'] as const;
/** ColorBrewer PuOr, from a loss (orange) to a gain (purple). */
const orangeToPurple = ['#b35806', '#f1a340', '#fee0b6', '#f1efee', '#d8daeb', '#998ec3', '#542788'] as const;

const fixedLimits: Record<IndicatorId, readonly number[]> = {
  apl: [1.5, 2.5, 3.25, 4, 5],
  'apl-official': [1.5, 2.5, 3.25, 4, 5],
  'apl-recomputed': [1.5, 2.5, 3.25, 4, 5],
  'apl-under-65': [1.5, 2.5, 3.25, 4, 5],
  'apl-difference': [-1.5, -0.75, -0.25, 0.25, 0.75, 1.5],
  'ledger-effect': [-0.5, -0.2, -0.02, 0.02, 0.2, 0.5],
  'share-over-65': [10, 20, 30, 40, 50],
  'share-over-60': [10, 20, 30, 40, 50],
  nearest: [5, 10, 15, 20, 30],
  'per-10000': [2, 4, 6, 8, 12],
};

/**
 * The colours of an indicator. Fixed thresholds mean something for GPs only: other professions are counted in another unit
 * and take quantiles, except for travel times and shares.
 */
export function colourScale(
  indicator: IndicatorId,
  profession: ProfessionId,
  mode: 'fixed' | 'quantiles',
  quantiles: readonly number[],
): ColourScale {
  const { scale, better, thresholds } = indicators[indicator];
  if (scale === 'diverging')
    return { mode: 'fixed', limits: fixedLimits[indicator], colours: orangeToPurple, marked: [] };
  const turned = (colours: readonly string[]) => (better === 'low' ? colours.toReversed() : colours);
  const limits = increasing(quantiles);
  if (limits.length > 0 && (mode === 'quantiles' || !hasFixedLimits(indicator, profession)))
    return { mode: 'quantiles', limits, colours: spread(turned(sandToTealOfFive), limits.length + 1), marked: [] };
  return { mode: 'fixed', limits: fixedLimits[indicator], colours: turned(sandToTeal), marked: thresholds };
}

/** Whether the limits of `fixedLimits` have a meaning for a profession. */
export const hasFixedLimits = (indicator: IndicatorId, profession: ProfessionId): boolean =>
  profession === 'general-practitioner' || ['percent', 'minutes'].includes(indicators[indicator].unit);

/** Index of the colour of a value. */
export function colourIndex({ limits }: ColourScale, value: number): number {
  const above = limits.findIndex((limit) => isAtOrUnder(value, limit));
  return above === -1 ? limits.length : above;
}

export const colourOf = (scale: ColourScale, value: number): string => scale.colours[colourIndex(scale, value)]!;

/** Equal quantiles (many communes at 0) would make empty classes: each limit once. */
const increasing = (quantiles: readonly number[]) =>
  quantiles.filter((limit, index) => index === 0 || limit > quantiles[index - 1]!);

/** `count` colours, as far apart as possible. */
const spread = (colours: readonly string[], count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) =>
    count === 1 ? colours[0]! : colours[Math.round((index * (colours.length - 1)) / (count - 1))]!,
  );

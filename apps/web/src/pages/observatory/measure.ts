import { type Indicator, type IndicatorId, indicatorIds, indicators } from '@maillage/contract';
import { type ProfessionId, professions } from '@maillage/supply';

/** Unit of an indicator for a profession: DREES counts consultations for GPs only. */
export function unitOf(indicator: IndicatorId, profession: ProfessionId): Indicator['unit'] {
  const { unit } = indicators[indicator];
  return unit === 'consultations' ? professions[profession].unit : unit;
}

/** Decimals of a value on screen: full-time equivalents per 100,000 need fewer than consultations. */
export function decimalsOf(indicator: IndicatorId, profession: ProfessionId): number {
  return unitOf(indicator, profession) === 'fte-per-100000' ? 1 : indicators[indicator].decimals;
}

/** Indicators that exist for a profession: only GPs' access is published with its share by age. */
export function indicatorsFor(profession: ProfessionId): readonly IndicatorId[] {
  const published = professions[profession].unit === 'consultations';
  return published ? indicatorIds : ['apl', 'nearest', 'per-10000', 'ledger-effect'];
}

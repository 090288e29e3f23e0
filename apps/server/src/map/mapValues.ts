import { ApiError, indicatorIds, isIndicatorId, type MapValues } from '@maillage/contract';
import type { Displayed } from '../access/displayed.ts';
import { sourcesOf } from '../access/sources.ts';
import { indicatorValues } from '../access/values/index.ts';
import { populationQuantiles } from './quantiles.ts';

/** Digits kept after the point: the map and its tooltip show at most two. */
const DECIMALS = 1e4;

/** One value per commune for the colours of the map, in the order of `codes`. Throws `indicator/unknown`. */
export function mapValues(displayed: Displayed, indicator: string): MapValues {
  if (!isIndicatorId(indicator)) throw new ApiError('indicator/unknown', { indicator, suggestions: indicatorIds });
  const { atlas, access } = displayed;
  const member = indicatorValues[indicator];
  const values = member.values(displayed);
  return {
    indicator,
    profession: access.profession.id,
    year: access.year,
    certainty: member.certainty(displayed),
    codes: [...atlas.places.codes],
    values: Array.from(values, (value) => (Number.isNaN(value) ? null : Math.round(value * DECIMALS) / DECIMALS)),
    quantiles: populationQuantiles(values, atlas.places.population, 5),
    sources: sourcesOf(displayed),
  };
}

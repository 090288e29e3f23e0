import { ApiError, type IndicatorId, indicatorIds, isIndicatorId, type MapValues } from '@maillage/contract';
import type { Displayed } from '../access/displayed.ts';
import { weightedMean } from '../access/means.ts';
import { sourcesOf } from '../access/sources.ts';
import { indicatorValues } from '../access/values/index.ts';
import { populationQuantiles } from './quantiles.ts';

/** Digits kept after the point: the map and its tooltip show at most two. */
const DECIMALS = 1e4;

/** Throws `indicator/unknown`. */
export function knownIndicator(indicator: string): IndicatorId {
  if (!isIndicatorId(indicator)) throw new ApiError('indicator/unknown', { indicator, suggestions: indicatorIds });
  return indicator;
}

/**
 * One value per commune for the colours of the map, in the order of `codes`. Paris, Lyon and Marseille come twice: as their
 * arrondissements, and after all others as wholes, for contours that do not divide them.
 */
export function mapValues(displayed: Displayed, indicator: IndicatorId): MapValues {
  const { atlas, access } = displayed;
  const { places } = atlas;
  const member = indicatorValues[indicator];
  const values = member.values(displayed);
  const cities = [...places.parents.values()];
  const wholes = cities.map(({ members }) => weightedMean(values, places.population, members));
  return {
    indicator,
    profession: access.profession.id,
    year: access.year,
    certainty: member.certainty(displayed),
    codes: [...places.codes, ...cities.map(({ row }) => row.code)],
    values: [...Array.from(values), ...wholes].map((value) =>
      Number.isNaN(value) ? null : Math.round(value * DECIMALS) / DECIMALS,
    ),
    quantiles: populationQuantiles(values, places.population, 5),
    sources: sourcesOf(displayed),
  };
}

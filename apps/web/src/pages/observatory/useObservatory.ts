import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { mapValues, territory, territoryAccess } from '../../api/queries.ts';
import { colourScale } from '../../components/map/scale.ts';
import { rememberTerritory } from '../../shell/recentTerritories.ts';
import type { View } from './useView.ts';

/** What the page needs, asked together: the territory, its figures, and the values of the map. */
export function useObservatory(view: View) {
  const measure = { profession: view.profession, year: view.year };
  const place = useQuery(territory(view.territory));
  const access = useQuery(territoryAccess(view.territory, measure));
  const map = useQuery(mapValues(view.indicator, measure));
  const values = useMemo(() => byCode(map.data), [map.data]);
  const { indicator, profession } = view;
  const mode = view.search.scale ?? 'fixed';
  const scale = useMemo(
    () => colourScale(indicator, profession, mode, map.data?.quantiles ?? []),
    [indicator, profession, mode, map.data],
  );
  useEffect(() => {
    if (place.data) rememberTerritory(place.data);
  }, [place.data]);
  return { place, access, map, values, scale };
}

const byCode = (data: { codes: readonly string[]; values: readonly (number | null)[] } | undefined) =>
  new Map(data?.codes.map((code, index) => [code, data.values[index] ?? null]) ?? []);

import type { ZoningUnit } from '@maillage/zoning';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { type RefObject, useEffect } from 'react';
import { communeLayer, communeSource } from '../../components/map/mapStyle.ts';
import { bringIntoView, whenStyled } from '../../components/map/paint.ts';

/** Marks every commune of the chosen unit on the map, and moves the map when it stands outside. */
export function useUnitOutline(
  map: RefObject<MapLibreMap | undefined>,
  unit: ZoningUnit | undefined,
  ready: boolean,
): void {
  useEffect(() => {
    if (!ready || !unit) return;
    let ended = false;
    const mark = (on: boolean) => {
      const drawn = map.current;
      if (!drawn) return;
      whenStyled(drawn, () => {
        for (const { code } of unit.communes)
          drawn.setFeatureState({ source: communeSource, sourceLayer: communeLayer, id: code }, { on });
      });
    };
    // the map loads after the page: its first marks wait for it
    const begin = () => {
      if (ended) return;
      if (!map.current) return void setTimeout(begin, 200);
      mark(true);
      const largest = unit.communes.reduce((a, b) => (b.population > a.population ? b : a));
      bringIntoView(map.current, largest.code, 0);
    };
    begin();
    return () => {
      ended = true;
      mark(false);
    };
  }, [map, unit, ready]);
}

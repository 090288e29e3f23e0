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
  hovered: string | undefined,
): void {
  useEffect(() => {
    if (!ready || !unit) return;
    let ended = false;
    const mark = (on: boolean) => {
      const drawn = map.current;
      if (!drawn) return;
      whenStyled(drawn, () => {
        for (const { code } of unit.communes)
          drawn.setFeatureState({ source: communeSource, sourceLayer: communeLayer, id: code }, { hover: on });
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

  // the pointer takes its own mark away from the commune that it leaves
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs each time the pointer moves to another commune.
  useEffect(() => {
    const drawn = map.current;
    if (!drawn?.getSource(communeSource) || !unit) return;
    for (const { code } of unit.communes)
      drawn.setFeatureState({ source: communeSource, sourceLayer: communeLayer, id: code }, { hover: true });
  }, [map, unit, hovered]);
}

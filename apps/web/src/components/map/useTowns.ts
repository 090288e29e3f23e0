import type { Map as MapLibreMap } from 'maplibre-gl';
import { type RefObject, useEffect } from 'react';
import { communeSource } from './mapStyle.ts';
import { readMapTheme } from './mapTheme.ts';
import { whenStyled } from './paint.ts';

const layer = 'town-names';

/** Names of the main towns, the largest first, drawn with the interface's own font (no glyph server). */
export function useTowns(map: RefObject<MapLibreMap | undefined>, scheme: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours of the tokens change with the colour scheme.
  useEffect(() => {
    const current = map.current;
    if (!current) return;
    whenStyled(current, () => {
      if (current.getLayer(layer)) current.removeLayer(layer);
      addTowns(current);
    });
  }, [map, scheme]);
}

function addTowns(map: MapLibreMap): void {
  const theme = readMapTheme();
  map.addLayer({
    id: layer,
    type: 'symbol',
    source: communeSource,
    'source-layer': 'towns',
    layout: {
      'text-field': ['get', 'name'],
      'text-font': ['Atkinson Hyperlegible Next Variable'],
      'text-size': ['interpolate', ['linear'], ['zoom'], 4, 12, 8, 14, 12, 16],
      'text-padding': 6,
      'text-max-width': 9,
      'symbol-sort-key': ['-', 0, ['get', 'population']],
    },
    paint: { 'text-color': theme.label, 'text-halo-color': theme.halo, 'text-halo-width': 1.6 },
  });
}

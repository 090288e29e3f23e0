import type { FilterSpecification, Map as MapLibreMap, SymbolLayerSpecification } from 'maplibre-gl';
import type { Town } from './mainTowns.ts';
import { communeLayer, communeSource } from './mapStyle.ts';
import type { MapTheme } from './mapTheme.ts';
import { whenStyled } from './paint.ts';

const layer = 'towns';
/** Writes the names of towns in their commune, with the interface's own font: no glyph server. */
export function writeTowns(map: MapLibreMap, towns: readonly Town[], theme: MapTheme): void {
  whenStyled(map, () => {
    if (map.getLayer(layer)) map.removeLayer(layer);
    if (towns.length > 0) map.addLayer(townLayer(towns, theme));
  });
}

function townLayer(towns: readonly Town[], theme: MapTheme): SymbolLayerSpecification {
  const match = (branches: (string | number)[], otherwise: string | number) =>
    ['match', ['get', 'code'], ...branches, otherwise] as unknown as string;
  const filter = [
    'match',
    ['get', 'code'],
    towns.map(({ code }) => code),
    true,
    false,
  ] as unknown as FilterSpecification;
  return {
    id: layer,
    type: 'symbol',
    source: communeSource,
    'source-layer': communeLayer,
    filter,
    layout: {
      'text-field': match(
        towns.flatMap(({ code, name }) => [code, name]),
        '',
      ),
      'text-font': ['Atkinson Hyperlegible Next Variable'],
      'text-size': ['interpolate', ['linear'], ['zoom'], 4, 12, 8, 14, 12, 16],
      'text-padding': ['interpolate', ['linear'], ['zoom'], 4, 14, 8, 10],
      'text-max-width': 9,
      'symbol-sort-key': match(
        towns.flatMap(({ code }, rank) => [code, rank]),
        towns.length,
      ) as unknown as number,
    },
    paint: { 'text-color': theme.label, 'text-halo-color': theme.halo, 'text-halo-width': 1.8 },
  };
}

import type { FilterSpecification, Map as MapLibreMap, SymbolLayerSpecification } from 'maplibre-gl';
import { communeLayer, communeSource } from './mapStyle.ts';
import type { MapTheme } from './mapTheme.ts';
import { whenStyled } from './paint.ts';

/** A town to be named: its code, what is written, and how many people live there. */
export interface Town {
  readonly code: string;
  readonly name: string;
  readonly population: number;
}

const layer = 'towns';
const most = 250;
/** The arrondissement that carries the name of its city. */
const cities: Readonly<Record<string, string>> = { 75101: 'Paris', 69202: 'Lyon', 13201: 'Marseille' };
const isArrondissement = /^(751|6938|132)\d\d$/;

/** The largest towns, the largest first; each of the three cities of arrondissements once. */
export function mainTowns(towns: Iterable<Town>): readonly Town[] {
  const named = [...towns].flatMap((town) => {
    const city = cities[town.code];
    if (city) return [{ ...town, name: city, population: 10 * town.population + 1_000_000 }];
    return isArrondissement.test(town.code) ? [] : [town];
  });
  return named.sort((a, b) => b.population - a.population).slice(0, most);
}

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
        most,
      ) as unknown as number,
    },
    paint: { 'text-color': theme.label, 'text-halo-color': theme.halo, 'text-halo-width': 1.8 },
  };
}

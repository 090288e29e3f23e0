import type { ExpressionSpecification, LineLayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { MapTheme } from './mapTheme.ts';
import type { ColourScale } from './scale.ts';

export const communeSource = 'territory';
export const communeLayer = 'communes';
const communes = { source: communeSource, 'source-layer': communeLayer } as const;
const departements = { source: communeSource, 'source-layer': 'departements' } as const;

/** State of a commune that the style reads: `v` its value, `in` in the territory, `hover`, `on` selected. */
const state = (name: 'v' | 'in' | 'hover' | 'on'): ExpressionSpecification => ['feature-state', name];
const either = (...names: ('hover' | 'on')[]): ExpressionSpecification => [
  'any',
  ...names.map((name): ExpressionSpecification => ['==', state(name), true]),
];
const inside: ExpressionSpecification = ['==', state('in'), true];

/**
 * The map without any outside service: our vector tiles on a plain ground, from the bottom up.
 * The territory's outline is the outer half of a thick line, of which the fill of the inside covers the inner half.
 */
export function mapStyle(tiles: string, theme: MapTheme, scale: ColourScale): StyleSpecification {
  return {
    version: 8,
    sources: {
      [communeSource]: {
        type: 'vector',
        url: tiles,
        promoteId: { communes: 'code', departements: 'code' },
      },
    },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': theme.ground } },
      {
        id: 'outside',
        type: 'fill',
        ...communes,
        paint: { 'fill-color': fillColour(scale, theme), 'fill-opacity': theme.fade, 'fill-antialias': false },
      },
      {
        id: 'outline',
        type: 'line',
        ...communes,
        layout: { 'line-join': 'round' },
        paint: {
          'line-color': theme.outline,
          'line-width': ['interpolate', ['linear'], ['zoom'], 5, 3, 8, 5],
          'line-opacity': ['case', inside, 1, 0],
        },
      },
      {
        id: 'inside',
        type: 'fill',
        ...communes,
        paint: {
          'fill-color': fillColour(scale, theme),
          'fill-opacity': ['case', inside, 1, 0],
          'fill-antialias': false,
        },
      },
      {
        id: 'hatch',
        type: 'fill',
        ...communes,
        layout: { visibility: 'none' },
        paint: { 'fill-pattern': 'hatch', 'fill-opacity': ['case', inside, 1, 0] },
      },
      {
        id: 'borders',
        type: 'line',
        ...communes,
        minzoom: 6.5,
        paint: {
          'line-color': theme.border,
          'line-width': ['interpolate', ['linear'], ['zoom'], 6.5, 0.15, 9, 0.7, 12, 1.4],
          'line-opacity': ['interpolate', ['linear'], ['zoom'], 6.5, 0.25, 8, 0.8],
        },
      },
      {
        id: 'departements',
        type: 'line',
        ...departements,
        layout: { 'line-join': 'round' },
        paint: {
          'line-color': theme.departement,
          'line-width': ['interpolate', ['linear'], ['zoom'], 4, 0.4, 7, 1, 10, 1.6],
          'line-opacity': 0.75,
        },
      },
    ],
  };
}

/** Contour of the communes pointed at and chosen: added once the map is drawn, since nothing is pointed at before. */
export function pointedLayer(theme: MapTheme): LineLayerSpecification {
  return {
    id: 'pointed',
    type: 'line',
    ...communes,
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': theme.outline,
      'line-width': ['case', ['==', state('on'), true], 3.5, 2],
      'line-opacity': ['case', either('hover', 'on'), 1, 0],
    },
  };
}

/** A step of the map begins at its limit, a colour of ours after it: values carry four decimals, so this lies between. */
const justAbove = (limit: number) => limit + 1e-6;

/** Colour of a commune by the value in its state; grey where nothing is known. */
export function fillColour({ limits, colours }: ColourScale, theme: MapTheme): ExpressionSpecification {
  const steps = limits.flatMap((limit, index): (number | string)[] => [justAbove(limit), colours[index + 1]!]);
  const step = ['step', ['number', state('v'), 0], colours[0]!, ...steps] as unknown as ExpressionSpecification;
  return ['case', ['==', ['typeof', state('v')], 'number'], step, theme.unknown];
}

import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Bounds } from './AccessMap.tsx';
import { drawHatch } from './hatch.ts';
import { communeLayer, communeSource, fillColour } from './mapStyle.ts';
import type { MapTheme } from './mapTheme.ts';
import type { ColourScale } from './scale.ts';

export const fitPadding = 28;

const feature = (code: string) => ({ source: communeSource, sourceLayer: communeLayer, id: code });

/** Runs now or as soon as the style stands. */
export function whenStyled(map: MapLibreMap, paint: () => void): void {
  if (map.getSource(communeSource)) paint();
  else map.once('style.load', paint);
}

/** Gives every commune its value, and says which stand in the territory. */
export function paintValues(
  map: MapLibreMap,
  values: ReadonlyMap<string, number | null>,
  inside: ReadonlySet<string> | undefined,
): void {
  whenStyled(map, () => {
    for (const [code, v] of values) map.setFeatureState(feature(code), { v, in: inside?.has(code) ?? true });
    map.setLayoutProperty('outside', 'visibility', inside ? 'visible' : 'none');
    map.setLayoutProperty('outline', 'visibility', inside ? 'visible' : 'none');
  });
}

/** Gives some communes another value; the others keep theirs. For what moves at each frame. */
export function paintSome(map: MapLibreMap, values: Iterable<readonly [code: string, value: number | null]>): void {
  if (!map.getSource(communeSource)) return;
  for (const [code, v] of values) map.setFeatureState(feature(code), { v });
}

/** Colours of the scale and of the light or dark screen. */
export function paintColours(map: MapLibreMap, scale: ColourScale, theme: MapTheme): void {
  whenStyled(map, () => {
    const fill = fillColour(scale, theme);
    map.setPaintProperty('inside', 'fill-color', fill);
    map.setPaintProperty('outside', 'fill-color', fill);
    map.setPaintProperty('outside', 'fill-opacity', theme.fade);
    map.setPaintProperty('ground', 'background-color', theme.ground);
    map.setPaintProperty('borders', 'line-color', theme.border);
    map.setPaintProperty('departements', 'line-color', theme.departement);
    map.setPaintProperty('outline', 'line-color', theme.outline);
    if (map.getLayer('pointed')) map.setPaintProperty('pointed', 'line-color', theme.outline);
    if (map.hasImage('hatch')) map.removeImage('hatch');
    map.addImage('hatch', drawHatch(theme.hatch), { pixelRatio: 2 });
  });
}

export function showHatching(map: MapLibreMap, estimated: boolean): void {
  whenStyled(map, () => map.setLayoutProperty('hatch', 'visibility', estimated ? 'visible' : 'none'));
}

/** Moves a mark (`hover`, `on`) from the commune that carried it to another, or takes it away. */
export function moveState(map: MapLibreMap, mark: 'hover' | 'on', code: string | undefined): void {
  const marked = marks.get(map) ?? {};
  marks.set(map, { ...marked, [mark]: code });
  whenStyled(map, () => {
    const before = marked[mark];
    if (before !== undefined && before !== code) map.setFeatureState(feature(before), { [mark]: false });
    if (code !== undefined) map.setFeatureState(feature(code), { [mark]: true });
  });
}

/** Moves the map when the chosen commune stands outside or under the card at its right (pixels). */
export function bringIntoView(map: MapLibreMap, code: string | undefined, coveredRight: number): void {
  if (code === undefined) return;
  const move = () => {
    const centre = centreOf(map, code);
    if (!centre) return;
    const { x, y } = map.project(centre);
    const { clientWidth, clientHeight } = map.getCanvas();
    const right = clientWidth - coveredRight - edge;
    const dx = x > right ? x - right : x < edge ? x - edge : 0;
    const dy = y > clientHeight - edge ? y - clientHeight + edge : y < edge ? y - edge : 0;
    if (dx !== 0 || dy !== 0) map.panBy([dx, dy], { animate: !isStill(), duration: 400 });
  };
  if (map.loaded()) move();
  else map.once('idle', move);
}

const edge = 60;
const isStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** The middle of a commune as the loaded tiles draw it. */
function centreOf(map: MapLibreMap, code: string): [number, number] | undefined {
  const pieces = map.querySourceFeatures(communeSource, {
    sourceLayer: communeLayer,
    filter: ['==', ['get', 'code'], code],
  });
  const points = pieces.flatMap(({ geometry }) =>
    geometry.type === 'Polygon'
      ? geometry.coordinates.flat()
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates.flat(2)
        : [],
  );
  if (points.length === 0) return undefined;
  const middle = (axis: 0 | 1) => {
    const values = points.map((point) => point[axis]!);
    return (Math.min(...values) + Math.max(...values)) / 2;
  };
  return [middle(0), middle(1)];
}

const marks = new WeakMap<MapLibreMap, { hover?: string | undefined; on?: string | undefined }>();
const fitted = new WeakMap<MapLibreMap, string>();

/** Shows a territory whole, unless the address says where to look or it is already what the map was fitted to. */
export function fitTerritory(map: MapLibreMap, bounds: Bounds, camera: readonly number[] | undefined): void {
  const wanted = bounds.join();
  const before = fitted.get(map);
  fitted.set(map, wanted);
  if (before === undefined || before === wanted || camera) return;
  map.fitBounds([...bounds], { padding: fitPadding, animate: !isStill(), duration: 700 });
}

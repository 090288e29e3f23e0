import type { MapLayerMouseEvent, Map as MapLibreMap } from 'maplibre-gl';
import type { RefObject } from 'react';
import type { AccessMapProps } from './AccessMap.tsx';

const pointed = ['inside', 'outside'];

/** Tells which commune is under the pointer, which is chosen, and where the map was moved to by hand. */
export function listenToPointer(map: MapLibreMap, props: RefObject<AccessMapProps>): void {
  map.on('mousemove', pointed, (event) => {
    map.getCanvas().style.cursor = 'pointer';
    props.current.onHover(codeOf(event), event.point);
  });
  map.on('mouseout', () => props.current.onHover(undefined));
  map.on('mouseleave', pointed, () => {
    map.getCanvas().style.cursor = '';
    props.current.onHover(undefined);
  });
  map.on('click', pointed, (event) => {
    const code = codeOf(event);
    if (code) props.current.onSelect(code);
  });
  map.on('moveend', (event) => {
    if (!event.originalEvent) return;
    const { lng, lat } = map.getCenter();
    props.current.onCamera([round(lng, 4), round(lat, 4), round(map.getZoom(), 2)]);
  });
}

const codeOf = ({ features }: MapLayerMouseEvent): string | undefined => features?.[0]?.properties['code'];
const round = (value: number, decimals: number) => Number(value.toFixed(decimals));

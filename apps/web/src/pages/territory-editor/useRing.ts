import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import { type RefObject, useEffect, useState } from 'react';
import { whenStyled } from '../../components/map/paint.ts';
import { type Corner, showRing } from './ring.ts';

export interface Ring {
  readonly corners: readonly Corner[];
  readonly removeLast: () => void;
  readonly clear: () => void;
  /** Puts a corner in the middle of the map: the way without a pointer. */
  readonly addAtCentre: () => void;
}

/**
 * The ring being drawn on a map: a click or a tap puts a corner; by keyboard, arrows move the map under the cross and Enter puts
 * a corner, Backspace takes the last one away.
 */
export function useRing(mapRef: RefObject<MapLibreMap | undefined>, drawing: boolean): Ring {
  const [corners, setCorners] = useState<readonly Corner[]>([]);
  const removeLast = () => setCorners((before) => before.slice(0, -1));
  const addAtCentre = () => {
    const centre = mapRef.current?.getCenter();
    if (centre) setCorners((before) => [...before, [centre.lng, centre.lat]]);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: listens anew when drawing begins or ends only.
  useEffect(() => {
    const map = mapRef.current;
    if (!map || !drawing) return;
    const onClick = ({ lngLat }: MapMouseEvent) => setCorners((before) => [...before, [lngLat.lng, lngLat.lat]]);
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Enter') addAtCentre();
      else if (event.key === 'Backspace') removeLast();
      else return;
      event.preventDefault();
    };
    const canvas = map.getCanvas();
    map.on('click', onClick);
    map.doubleClickZoom.disable();
    canvas.addEventListener('keydown', onKey);
    return () => {
      map.off('click', onClick);
      map.doubleClickZoom.enable();
      canvas.removeEventListener('keydown', onKey);
    };
  }, [drawing]);

  useEffect(() => {
    const map = mapRef.current;
    const colour = getComputedStyle(document.documentElement).getPropertyValue('--warm').trim();
    if (map) whenStyled(map, () => showRing(map, corners, colour));
  }, [corners, mapRef]);

  return { corners, removeLast, clear: () => setCorners([]), addAtCentre };
}

import { AttributionControl, Map as MapLibreMap, NavigationControl, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { i18n } from '../../i18n/i18n.ts';
import type { AccessMapProps } from './AccessMap.tsx';
import { mapStyle, pointedLayer } from './mapStyle.ts';
import { readMapTheme } from './mapTheme.ts';
import { fitPadding } from './paint.ts';

setWorkerUrl(workerUrl);

/** From the Antilles to La Réunion. */
const maxBounds: [number, number, number, number] = [-75, -32, 68, 62];
/** TileJSON: its tile addresses carry the version of the data, so that a browser keeps them. */
const tiles = `${location.origin}/api/tiles/communes.json`;

/** A map in an element, showing the territory or the position of the address. */
export function createMap(container: HTMLElement, { bounds, camera, scale }: AccessMapProps): MapLibreMap {
  const words = (key: string) => i18n.t(`observatory:map.${key}` as 'observatory:map.zoomIn');
  const map = new MapLibreMap({
    container,
    style: mapStyle(tiles, readMapTheme(), scale),
    ...(camera
      ? { center: [camera[0], camera[1]], zoom: camera[2] }
      : { bounds: [...bounds], fitBoundsOptions: { padding: fitPadding } }),
    maxBounds,
    minZoom: 4,
    maxZoom: 14,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    renderWorldCopies: false,
    fadeDuration: 0,
    canvasContextAttributes: { preserveDrawingBuffer: true },
    cooperativeGestures: matchMedia('(max-width: 767px)').matches,
    locale: {
      'NavigationControl.ZoomIn': words('zoomIn'),
      'NavigationControl.ZoomOut': words('zoomOut'),
      'Map.Title': words('label'),
      'CooperativeGesturesHandler.WindowsHelpText': words('ctrlScroll'),
      'CooperativeGesturesHandler.MacHelpText': words('cmdScroll'),
      'CooperativeGesturesHandler.MobileHelpText': words('twoFingers'),
    },
  });
  map.once('idle', () => {
    performance.mark('maillage:map');
    addPointed(map);
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }), 'top-left');
  map.addControl(new AttributionControl({ compact: true, customAttribution: 'IGN · INSEE · DREES' }), 'bottom-left');
  return map;
}

/** Under what others wrote above the departements (towns, places of care). */
function addPointed(map: MapLibreMap): void {
  const order = map.getLayersOrder();
  map.addLayer(pointedLayer(readMapTheme()), order[order.indexOf('departements') + 1]);
}

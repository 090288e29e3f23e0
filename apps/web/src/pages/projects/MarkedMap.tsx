import { type Map as MapLibreMap, Marker } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import AccessMap, { type AccessMapProps } from '../../components/map/AccessMap.tsx';
import styles from './projects.module.css';

export interface MarkedPlace {
  readonly id: string;
  readonly name: string;
  readonly point: readonly [number, number];
}

interface MarkedMapProps extends Omit<AccessMapProps, 'onHover' | 'onCamera' | 'mapRef'> {
  marks: readonly MarkedPlace[];
  /** A mark is chosen. */
  onMark: (id: string) => void;
}

const ignore = () => {};

/** Communes by colour, and what the organisation plans or has among them. */
export default function MarkedMap({ marks, onMark, ...map }: MarkedMapProps) {
  const mapRef = useRef<MapLibreMap | undefined>(undefined);
  const choose = useRef(onMark);
  choose.current = onMark;
  useEffect(() => {
    const markers = marks.map(({ id, name, point }) => {
      const button = Object.assign(document.createElement('button'), {
        type: 'button',
        className: styles.mark ?? '',
        title: name,
        onclick: () => choose.current(id),
      });
      button.setAttribute('aria-label', name);
      return new Marker({ element: button }).setLngLat([point[0], point[1]]).addTo(mapRef.current!);
    });
    return () => {
      for (const marker of markers) marker.remove();
    };
  }, [marks]);
  return <AccessMap {...map} mapRef={mapRef} onHover={ignore} onCamera={ignore} />;
}

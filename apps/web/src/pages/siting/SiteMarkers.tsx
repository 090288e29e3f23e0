import type { SitingSite } from '@maillage/contract';
import { type Map as MapLibreMap, Marker } from 'maplibre-gl';
import { type RefObject, useEffect } from 'react';
import styles from './siting.module.css';

interface SiteMarkersProps {
  map: RefObject<MapLibreMap | undefined>;
  sites: readonly SitingSite[];
}

/** The rank of each site at its place; the list beside the map says the same to those who do not see it. */
export default function SiteMarkers({ map, sites }: SiteMarkersProps) {
  useEffect(() => {
    if (!map.current) return;
    const markers = sites.map(({ lon, lat }, rank) => {
      const element = document.createElement('span');
      element.className = styles.rank!;
      element.textContent = String(rank + 1);
      element.ariaHidden = 'true';
      return new Marker({ element, anchor: 'bottom', offset: [0, -8] }).setLngLat([lon, lat]).addTo(map.current!);
    });
    return () => {
      for (const marker of markers) marker.remove();
    };
  }, [map, sites]);
  return null;
}

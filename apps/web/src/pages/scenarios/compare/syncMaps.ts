import type { Map as MapLibreMap } from 'maplibre-gl';

/** Maps that show the same place: moving one moves the others. */
export interface MapSync {
  join(map: MapLibreMap): () => void;
}

export function createSync(): MapSync {
  const maps = new Set<MapLibreMap>();
  let leading: MapLibreMap | undefined;
  return {
    join(map) {
      const follow = () => {
        if (leading && leading !== map) return;
        leading = map;
        for (const other of maps) if (other !== map) other.jumpTo({ center: map.getCenter(), zoom: map.getZoom() });
        leading = undefined;
      };
      maps.add(map);
      map.on('move', follow);
      return () => {
        maps.delete(map);
        map.off('move', follow);
      };
    },
  };
}

import type { CarePlaceContent } from '@maillage/contract';
import { useQuery } from '@tanstack/react-query';
import { type Map as MapLibreMap, Marker } from 'maplibre-gl';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { communeCard } from '../../../api/queries.ts';
import AccessMap, { type Bounds } from '../../../components/map/AccessMap.tsx';
import { colourScale } from '../../../components/map/scale.ts';
import page from '../../../components/page/page.module.css';
import { Failure } from '../../../components/state/Failure.tsx';
import { Skeleton } from '../../../components/state/Skeleton.tsx';
import styles from '../places.module.css';

interface PointFieldProps {
  commune: string;
  point: CarePlaceContent['point'];
  onChange: (point: CarePlaceContent['point']) => void;
}

const ignore = () => {};
const scale = colourScale('apl', 'general-practitioner', 'fixed', []);
/** Half the side of the map that opens, in degrees: about 5 km. */
const AROUND = 0.04;

/** The exact position of a place: a click on the map, its centre moved by the arrow keys, or two numbers. */
export default function PointField({ commune, point, onChange }: PointFieldProps) {
  const { t } = useTranslation('places');
  const { data, error } = useQuery(communeCard(commune));
  const map = useRef<MapLibreMap | undefined>(undefined);
  const latest = useRef(onChange);
  latest.current = onChange;
  const centre = data?.position;
  const around = useMemo((): Bounds | undefined => centre && boundsAround(centre), [centre]);
  const values = useMemo(() => new Map([[commune, null]]), [commune]);
  const inside = useMemo(() => new Set([commune]), [commune]);
  const [lon, lat] = point ?? centre ?? [undefined, undefined];
  useEffect(() => {
    if (!around || !map.current) return;
    const place = map.current;
    place.on('click', ({ lngLat }) => latest.current([round(lngLat.lng), round(lngLat.lat)]));
  }, [around]);
  useEffect(() => {
    if (!around || !map.current || lon === undefined || lat === undefined) return;
    const marker = new Marker({ color: '#a1480f' }).setLngLat([lon, lat]).addTo(map.current);
    return () => void marker.remove();
  }, [around, lon, lat]);
  if (error) return <Failure error={error} />;
  if (!around) return <Skeleton height="20rem" />;
  const number = (axis: 0 | 1, label: string) => (
    <label className={page.label}>
      {label}
      <input
        type="number"
        step="0.0001"
        className={page.input}
        value={point?.[axis] ?? ''}
        placeholder={String(centre![axis])}
        onChange={({ target }) => {
          const value = Number(target.value);
          if (target.value === '' || !Number.isFinite(value)) return onChange(null);
          const [x, y] = point ?? centre!;
          onChange(axis === 0 ? [value, y] : [x, value]);
        }}
      />
    </label>
  );
  return (
    <div className={styles.fields}>
      <div className={styles.map}>
        <AccessMap
          values={values}
          scale={scale}
          estimated={false}
          bounds={around}
          inside={inside}
          facilities
          mapRef={map}
          onSelect={ignore}
          onHover={ignore}
          onCamera={ignore}
        />
      </div>
      <div className={styles.pair}>
        {number(1, t('latitude'))}
        {number(0, t('longitude'))}
      </div>
      <div className={page.actions}>
        <button
          type="button"
          className={page.secondary}
          onClick={() => {
            const { lng, lat: north } = map.current!.getCenter();
            onChange([round(lng), round(north)]);
          }}
        >
          {t('atCentre')}
        </button>
        {point && (
          <button type="button" className={page.secondary} onClick={() => onChange(null)}>
            {t('noPoint')}
          </button>
        )}
      </div>
    </div>
  );
}

const boundsAround = ([x, y]: readonly [number, number]): Bounds => [x - AROUND, y - AROUND, x + AROUND, y + AROUND];
/** Four decimals: ten metres. */
const round = (degrees: number) => Math.round(degrees * 10_000) / 10_000;

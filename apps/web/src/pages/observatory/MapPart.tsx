import { indicators, type MapValues, type Territory } from '@maillage/contract';
import { IconFocusCentered, IconMapPins } from '@tabler/icons-react';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { lazy, type RefObject, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FacilityKey } from '../../components/map/FacilityKey.tsx';
import { Legend } from '../../components/map/Legend.tsx';
import type { Town } from '../../components/map/mainTowns.ts';
import type { ColourScale } from '../../components/map/scale.ts';
import { Skeleton } from '../../components/state/Skeleton.tsx';
import { MapTooltip } from './MapTooltip.tsx';
import { decimalsOf, unitOf } from './measure.ts';
import { Overseas } from './Overseas.tsx';
import styles from './observatory.module.css';
import { ScaleSwitch } from './ScaleSwitch.tsx';
import type { NamesByCode } from './useNames.ts';
import type { View } from './useView.ts';

/** The commune card over the map, in pixels; a phone shows it at the foot of the screen instead. */
const cardWidth = matchMedia('(max-width: 767px)').matches ? 0 : 345;

const AccessMap = lazy(() => import('../../components/map/AccessMap.tsx'));

interface MapPartProps {
  view: View;
  territory: Territory;
  data: MapValues;
  values: ReadonlyMap<string, number | null>;
  scale: ColourScale;
  names: NamesByCode;
  hovered: string | undefined;
  onHover: (code: string | undefined) => void;
  mapRef: RefObject<MapLibreMap | undefined>;
  towns: readonly Town[];
  children?: React.ReactNode;
}

/** The map with its legend, its tooltip and what stands over it. */
export function MapPart({
  view,
  territory,
  data,
  values,
  scale,
  names,
  hovered,
  onHover,
  mapRef,
  towns,
  children,
}: MapPartProps) {
  const { t } = useTranslation(['observatory', 'words']);
  const [pointer, setPointer] = useState<{ x: number; y: number }>();
  const inside = useMemo(
    () => (territory.kind === 'france' ? undefined : new Set(territory.communeCodes)),
    [territory.kind, territory.communeCodes],
  );
  const camera = useMemo(() => parseCamera(view.search.map), [view.search.map]);
  const unit = unitOf(view.indicator, view.profession);
  const facilities = view.search.facilities === 'shown';
  return (
    <>
      <div className={styles.mapFrame}>
        <Suspense fallback={<Skeleton height="100%" />}>
          <AccessMap
            values={values}
            scale={scale}
            estimated={data.certainty === 'estimated'}
            bounds={territory.bounds}
            inside={inside}
            camera={camera}
            selected={view.search.commune}
            coveredRight={cardWidth}
            hovered={hovered}
            facilities={facilities}
            towns={towns}
            mapRef={mapRef}
            onSelect={(commune) => view.change({ commune })}
            onHover={(code, at) => {
              onHover(code);
              setPointer(at);
            }}
            onCamera={(position) => view.change({ map: position.join(',') })}
          />
        </Suspense>
        {facilities ? <FacilityKey /> : territory.kind === 'france' && <Overseas />}
        <div className={styles.mapTools}>
          <button type="button" onClick={() => view.change({ map: undefined })} title={t('observatory:map.fit')}>
            <IconFocusCentered size={20} stroke={1.7} aria-hidden />
            <span className="visually-hidden">{t('observatory:map.fit')}</span>
          </button>
          <button
            type="button"
            aria-pressed={facilities}
            onClick={() => view.change({ facilities: facilities ? undefined : 'shown' })}
            title={t('observatory:map.facilities')}
          >
            <IconMapPins size={20} stroke={1.7} aria-hidden />
            <span className="visually-hidden">{t('observatory:map.facilities')}</span>
          </button>
        </div>
        {hovered && pointer && (
          <MapTooltip
            at={pointer}
            name={names.get(hovered)}
            value={values.get(hovered) ?? null}
            decimals={decimalsOf(view.indicator, view.profession)}
            unit={t(`words:unitShort.${unit}`)}
            signed={indicators[view.indicator].scale === 'diverging'}
          />
        )}
        {children}
      </div>
      <Legend
        title={`${t(`words:indicator.${view.indicator}.long`)} (${t(`words:unitShort.${unit}`)})`}
        scale={scale}
        decimals={decimalsOf(view.indicator, view.profession)}
        estimated={data.certainty === 'estimated'}
      >
        <ScaleSwitch view={view} />
      </Legend>
    </>
  );
}

/** `longitude,latitude,zoom` of an address; anything else is ignored. */
function parseCamera(text: string | undefined): readonly [number, number, number] | undefined {
  const [lon, lat, zoom] = (text ?? '').split(',').map(Number);
  return [lon, lat, zoom].every((n) => n !== undefined && Number.isFinite(n)) && text ? [lon!, lat!, zoom!] : undefined;
}

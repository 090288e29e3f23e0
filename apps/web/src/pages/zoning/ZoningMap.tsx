import type { ZoningDraft } from '@maillage/contract';
import type { UnitClass } from '@maillage/zoning';
import { unitClasses } from '@maillage/zoning';
import { useQuery } from '@tanstack/react-query';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { territory } from '../../api/queries.ts';
import { Skeleton } from '../../components/state/Skeleton.tsx';
import { MapKey } from './MapKey.tsx';
import styles from './map.module.css';
import { mapPaint } from './mapPaint.ts';
import type { ZoningModel } from './model.ts';
import { type MapView, mapViews, type ZoningSearch } from './search.ts';
import { useUnitOutline } from './useUnitOutline.ts';
import { useZoningFormat } from './useZoningFormat.ts';

const AccessMap = lazy(() => import('../../components/map/AccessMap.tsx'));

interface ZoningMapProps {
  draft: ZoningDraft;
  model: ZoningModel;
  search: ZoningSearch;
  change: (next: Partial<Record<keyof ZoningSearch, string>>) => void;
}

/** Communes in the colour of their class, its letters written on each unit. The table below is its equal. */
export function ZoningMap({ draft, model, search, change }: ZoningMapProps) {
  const { t } = useTranslation('zoning');
  const { data: region } = useQuery(territory(`region-${draft.region}`));
  const map = useRef<MapLibreMap | undefined>(undefined);
  const [hovered, setHovered] = useState<string>();
  const view: MapView = model.difference ? (search.map ?? 'classes') : 'classes';
  const paint = useMemo(() => mapPaint(model, view, (of: UnitClass) => t(`class.${of}.short`)), [model, view, t]);
  const inside = useMemo(() => new Set(model.unitOf.keys()), [model.unitOf]);
  const selected = search.unit === undefined ? undefined : model.byId.get(search.unit);
  useUnitOutline(map, selected?.unit, region !== undefined, hovered);
  const pointed = hovered === undefined ? undefined : model.byId.get(model.unitOf.get(hovered) ?? '');
  return (
    <section className={styles.card} aria-label={t('map.title')}>
      {model.difference && (
        <fieldset className={styles.views}>
          <legend className="visually-hidden">{t('map.viewLabel')}</legend>
          {mapViews.map((one) => (
            <button key={one} type="button" aria-pressed={view === one} onClick={() => change({ map: one })}>
              {t(`map.view.${one}`)}
            </button>
          ))}
        </fieldset>
      )}
      <div className={styles.frame}>
        {region ? (
          <Suspense fallback={<Skeleton height="100%" />}>
            <AccessMap
              values={paint.values}
              scale={paint.scale}
              estimated={draft.access.certainty === 'estimated'}
              bounds={region.bounds}
              inside={inside}
              towns={paint.letters}
              hovered={hovered}
              mapRef={map}
              onSelect={(code) => {
                const unit = model.unitOf.get(code);
                if (unit !== undefined) change({ unit });
              }}
              onHover={setHovered}
              onCamera={() => {}}
            />
          </Suspense>
        ) : (
          <Skeleton height="100%" />
        )}
        {pointed && <Pointed of={pointed} />}
      </div>
      <MapKey view={view} classes={unitClasses} />
    </section>
  );
}

function Pointed({ of: { unit, class: its } }: { of: NonNullable<ReturnType<ZoningModel['byId']['get']>> }) {
  const { t } = useTranslation('zoning');
  const format = useZoningFormat();
  return (
    <p className={styles.pointed}>
      <b>{unit.name}</b> · {t(`class.${its}.short`)} · {format.value(unit.value)} · {format.people(unit.population)}
    </p>
  );
}

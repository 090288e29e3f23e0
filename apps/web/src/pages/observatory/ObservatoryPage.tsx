import type { Map as MapLibreMap } from 'maplibre-gl';
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mainTowns } from '../../components/map/mainTowns.ts';
import { Failure } from '../../components/state/Failure.tsx';
import { Later } from '../../components/state/Later.tsx';
import { Skeleton } from '../../components/state/Skeleton.tsx';
import { Controls } from './Controls.tsx';
import { Headline } from './Headline.tsx';
import { IndicatorTabs } from './IndicatorTabs.tsx';
import { MapPart } from './MapPart.tsx';
import styles from './observatory.module.css';
import { TablePart } from './TablePart.tsx';
import { useMapPng } from './useMapPng.ts';
import { useNames } from './useNames.ts';
import { useObservatory } from './useObservatory.ts';
import { useView } from './useView.ts';

const CommunePanel = lazy(() => import('./CommunePanel.tsx'));
const Figures = lazy(() => import('./Figures.tsx'));

/** Access to care in a territory: sentence, map, table, distribution, evolution, method. */
export function ObservatoryPage() {
  const { t } = useTranslation(['observatory', 'words']);
  const view = useView();
  const { place, access, map, values, scale } = useObservatory(view);
  const names = useNames(access.data);
  const towns = useMemo(() => mainTowns(access.data?.rows ?? []), [access.data]);
  const [hovered, setHovered] = useState<string>();
  const mapRef = useRef<MapLibreMap | undefined>(undefined);
  const savePng = useMapPng(view, mapRef, scale, access.data);
  const profession = t(`words:profession.${view.profession}`);
  useEffect(() => {
    if (place.data) document.title = t('observatory:documentTitle', { territory: place.data.name, profession });
  }, [place.data, profession, t]);

  const failed = [place, access, map].find(({ error }) => error);
  if (failed) return <Failure error={failed.error} reset={() => failed.refetch()} />;
  return (
    <div className={styles.page}>
      {access.data ? (
        <Headline access={access.data} profession={view.profession}>
          <Controls view={view} years={access.data.years} year={access.data.year} onPng={savePng} />
        </Headline>
      ) : (
        <Skeleton height="8.5rem" width="min(100%, 52rem)" />
      )}
      <div className={styles.main}>
        <section className={styles.mapCard} aria-label={t('observatory:map.title')}>
          <div className={styles.mapBar}>
            <IndicatorTabs
              indicator={view.indicator}
              profession={view.profession}
              onChange={(indicator) =>
                view.change({ indicator: indicator === 'apl' ? undefined : indicator, page: undefined })
              }
            />
          </div>
          {place.data && map.data ? (
            <MapPart
              view={view}
              territory={place.data}
              data={map.data}
              values={values}
              scale={scale}
              names={names}
              hovered={hovered}
              onHover={setHovered}
              mapRef={mapRef}
              towns={towns}
            >
              <Suspense fallback={null}>
                {view.search.commune && <CommunePanel view={view} code={view.search.commune} />}
              </Suspense>
            </MapPart>
          ) : (
            <Skeleton height="100%" />
          )}
        </section>
        {access.data && map.data ? (
          <TablePart
            view={view}
            access={access.data}
            values={values}
            scale={scale}
            hovered={hovered}
            onHover={setHovered}
          />
        ) : (
          <Skeleton height="100%" />
        )}
      </div>
      <Suspense fallback={<Skeleton height="16rem" />}>
        {access.data && (
          <Later afterMap before={<Skeleton height="16rem" />}>
            <Figures access={access.data} profession={view.profession} />
          </Later>
        )}
      </Suspense>
    </div>
  );
}

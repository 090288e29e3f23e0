import type { SitingAnswer } from '@maillage/contract';
import { useQuery } from '@tanstack/react-query';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { communeCard, mapValues, territory as territoryQuery } from '../../api/queries.ts';
import { Legend } from '../../components/map/Legend.tsx';
import { colourScale } from '../../components/map/scale.ts';
import page from '../../components/page/page.module.css';
import { Skeleton } from '../../components/state/Skeleton.tsx';
import { useFormat } from '../../i18n/useFormat.ts';
import { decide, type SitingForm } from './form.ts';
import styles from './siting.module.css';

const AccessMap = lazy(() => import('../../components/map/AccessMap.tsx'));
const SiteMarkers = lazy(() => import('./SiteMarkers.tsx'));

const profession = 'general-practitioner';

interface SitingMapProps {
  answer: SitingAnswer;
  form: SitingForm;
  editable: boolean;
  onChange: (form: SitingForm) => void;
}

/** Access after, the sites by rank, and a commune to impose or rule out by a click. */
export function SitingMap({ answer, form, editable, onChange }: SitingMapProps) {
  const { t } = useTranslation('siting');
  const map = useRef<MapLibreMap | undefined>(undefined);
  const [picked, setPicked] = useState<string>();
  const [hovered, setHovered] = useState<string>();
  const place = useQuery(territoryQuery(answer.territory.id));
  const base = useQuery(mapValues('apl', { profession }));
  const scale = useMemo(() => colourScale('apl', profession, 'fixed', []), []);
  const values = useMemo(() => {
    const before = new Map(base.data?.codes.map((code, k) => [code, base.data.values[k] ?? null]));
    for (const { code, after } of answer.communes) before.set(code, after);
    return before;
  }, [base.data, answer.communes]);
  const inside = useMemo(
    () => (place.data && place.data.kind !== 'france' ? new Set(place.data.communeCodes) : undefined),
    [place.data],
  );
  const towns = useMemo(() => answer.sites.map(({ code, name }) => ({ code, name, population: 0 })), [answer.sites]);
  return (
    <section className={styles.map} aria-label={t('map.title')}>
      <h2>{t('map.title')}</h2>
      <div className={styles.frame}>
        {place.data && (
          <Suspense fallback={<Skeleton height="100%" />}>
            <AccessMap
              values={values}
              scale={scale}
              estimated={base.data?.certainty === 'estimated'}
              bounds={place.data.bounds}
              inside={inside}
              towns={towns}
              hovered={hovered}
              selected={picked}
              onSelect={(code) => (inside === undefined || inside.has(code)) && setPicked(code)}
              onHover={setHovered}
              onCamera={() => {}}
              mapRef={map}
            />
            <SiteMarkers map={map} sites={answer.sites} />
          </Suspense>
        )}
      </div>
      <Legend title={t('map.legend')} scale={scale} decimals={1} estimated={base.data?.certainty === 'estimated'} />
      {picked ? (
        <Picked code={picked} answer={answer} form={form} editable={editable} onChange={onChange} />
      ) : (
        editable && <p className={page.note}>{t('map.pick')}</p>
      )}
    </section>
  );
}

function Picked({ code, answer, form, editable, onChange }: SitingMapProps & { code: string }) {
  const { t } = useTranslation('siting');
  const format = useFormat();
  const name = useCommuneName(code, answer);
  const moved = answer.communes.find((commune) => commune.code === code);
  return (
    <div className={styles.picked} role="status">
      <span>
        {moved
          ? t('map.change', { name, before: format.number(moved.before, 2), after: format.number(moved.after, 2) })
          : t('map.same', { name })}
      </span>
      {editable && (
        <span className={page.actions}>
          <button type="button" className={page.secondary} onClick={() => onChange(decide(form, 'forced', code, name))}>
            {t('list.impose', { name })}
          </button>
          <button
            type="button"
            className={page.secondary}
            onClick={() => onChange(decide(form, 'forbidden', code, name))}
          >
            {t('list.ruleOut', { name })}
          </button>
        </span>
      )}
    </div>
  );
}

function useCommuneName(code: string, answer: SitingAnswer): string {
  const known = [...answer.communes, ...answer.sites].find((commune) => commune.code === code);
  const { data } = useQuery({ ...communeCard(code), enabled: known === undefined });
  return known?.name ?? data?.name ?? code;
}

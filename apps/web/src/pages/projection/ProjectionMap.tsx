import type { ProjectionValues, Territory } from '@maillage/contract';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../components/field/Choice.tsx';
import { Legend } from '../../components/map/Legend.tsx';
import { type ColourScale, colourScale } from '../../components/map/scale.ts';
import { Skeleton } from '../../components/state/Skeleton.tsx';
import { useFormat } from '../../i18n/useFormat.ts';
import styles from './projection.module.css';
import type { MapMeasure } from './search.ts';
import { YearSlider } from './YearSlider.tsx';

const AccessMap = lazy(() => import('../../components/map/AccessMap.tsx'));

/** From unlikely to nearly sure, in %: teal to sand, as a desert that comes. */
const likely: ColourScale = {
  mode: 'fixed',
  limits: [5, 20, 50, 80, 95],
  colours: ['#01665e', '#5ab4ac', '#c7eae5', '#f6e8c3', '#d8b365', '#8c510a'],
  marked: [50],
};

interface ProjectionMapProps {
  territory: Territory;
  values: ProjectionValues | undefined;
  measure: MapMeasure;
  year: number;
  onYear: (year: number) => void;
  onMeasure: (measure: MapMeasure) => void;
  onSelect: (code: string) => void;
}

/** The communes in one year, and the slider that moves through all of them. */
export function ProjectionMap({ territory, values, measure, year, onYear, onMeasure, onSelect }: ProjectionMapProps) {
  const { t } = useTranslation('projection');
  const format = useFormat();
  const [hovered, setHovered] = useState<string>();
  const scale = useMemo(
    () => (measure === 'access' ? colourScale('apl', 'general-practitioner', 'fixed', []) : likely),
    [measure],
  );
  const shown = useMemo(() => byCode(values, measure, year), [values, measure, year]);
  const inside = useMemo(
    () => (territory.kind === 'france' ? undefined : new Set(territory.communeCodes)),
    [territory.kind, territory.communeCodes],
  );
  const years = values?.years ?? [];
  const value = hovered === undefined ? undefined : shown.get(hovered);
  return (
    <section className={styles.map} aria-label={t('map.title')}>
      <header>
        <h2>{t('map.title')}</h2>
        <Choice
          quiet
          label={t('map.measure')}
          value={measure}
          options={[
            { value: 'access', label: t('map.access') },
            { value: 'probability', label: t('map.probability') },
          ]}
          onChange={(chosen) => onMeasure(chosen === 'probability' ? 'probability' : 'access')}
        />
      </header>
      <div className={styles.frame}>
        <Suspense fallback={<Skeleton height="100%" />}>
          <AccessMap
            values={shown}
            scale={scale}
            estimated={false}
            bounds={territory.bounds}
            inside={inside}
            hovered={hovered}
            onSelect={onSelect}
            onHover={setHovered}
            onCamera={() => {}}
          />
        </Suspense>
        <p className={styles.hovered} aria-live="off">
          {value !== undefined && value !== null && (
            <b>{measure === 'access' ? format.number(value, 2) : format.share(value / 100)}</b>
          )}
        </p>
      </div>
      {years.length > 0 && <YearSlider from={years[0]!} to={years.at(-1)!} year={year} onChange={onYear} />}
      <Legend
        title={t(measure === 'access' ? 'map.accessLegend' : 'map.probabilityLegend', { year })}
        scale={scale}
        decimals={measure === 'access' ? 1 : 0}
        estimated={false}
      />
    </section>
  );
}

function byCode(data: ProjectionValues | undefined, measure: MapMeasure, year: number): Map<string, number | null> {
  const row = data?.measure === measure ? data.values[data.years.indexOf(year)] : undefined;
  if (!data || !row) return new Map();
  const scale = measure === 'access' ? data.divisor : 1;
  return new Map(data.codes.map((code, k) => [code, row[k]! < 0 ? null : row[k]! / scale]));
}

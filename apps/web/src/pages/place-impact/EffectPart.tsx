import type { LedgerEffect, PlaceImpact } from '@maillage/contract';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Legend } from '../../components/map/Legend.tsx';
import { Card } from '../../components/page/Card.tsx';
import page from '../../components/page/page.module.css';
import { Scroll } from '../../components/page/Scroll.tsx';
import { Skeleton } from '../../components/state/Skeleton.tsx';
import { useFormat } from '../../i18n/useFormat.ts';
import { decimalsOf, differenceScale } from './differenceScale.ts';
import styles from './placeImpact.module.css';

const AccessMap = lazy(() => import('../../components/map/AccessMap.tsx'));
const SHOWN = 10;

/** Figures, map of the difference and its table. */
export function EffectPart({ impact, effect }: { impact: PlaceImpact; effect: LedgerEffect }) {
  const { t } = useTranslation('place-impact');
  const format = useFormat();
  const { supply } = impact;
  const total = (of: 'sessions' | 'consultations' | 'hours') => supply.reduce((sum, one) => sum + one[of], 0);
  const perYear = format.number(effect.consultations, effect.unit === 'consultations' ? 0 : 2);
  return (
    <>
      <dl className={styles.figures}>
        <Figure name={t('figures.people')} value={format.number(effect.people)} />
        <Figure name={t('figures.communes')} value={format.number(effect.communes.length)} />
        <Figure name={t(effect.unit === 'consultations' ? 'figures.perYear' : 'figures.fte')} value={perYear} />
        <Figure name={t('figures.sessions')} value={format.number(total('sessions'))} />
        <Figure name={t('figures.offered')} value={format.number(total('consultations'))} />
      </dl>
      <div className={styles.pair}>
        <DifferenceMap impact={impact} effect={effect} />
        <Card title={t('table.title')} note={t('table.note', { date: format.day(effect.date) })}>
          <Moved effect={effect} />
        </Card>
      </div>
    </>
  );
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function DifferenceMap({ impact, effect }: { impact: PlaceImpact; effect: LedgerEffect }) {
  const { t } = useTranslation('place-impact');
  const [hovered, setHovered] = useState<string>();
  const [picked, setPicked] = useState<string>();
  const values = useMemo(
    () => new Map(effect.communes.map(({ code, before, after }) => [code, (after ?? 0) - (before ?? 0)])),
    [effect.communes],
  );
  const scale = useMemo(() => differenceScale(Math.max(0, ...[...values.values()].map(Math.abs))), [values]);
  const { name, commune } = impact.place.content;
  const towns = useMemo(() => [{ code: commune, name, population: 0 }], [commune, name]);
  return (
    <section className={styles.map} aria-label={t('map.title')}>
      <h2>{t('map.title')}</h2>
      <div className={styles.frame}>
        <Suspense fallback={<Skeleton height="100%" />}>
          <AccessMap
            values={values}
            scale={scale}
            estimated={false}
            bounds={impact.bounds}
            towns={towns}
            hovered={hovered}
            selected={picked}
            onSelect={setPicked}
            onHover={setHovered}
            onCamera={() => {}}
          />
        </Suspense>
      </div>
      <Legend title={t('map.legend')} scale={scale} decimals={decimalsOf(scale)} estimated={false} />
    </section>
  );
}

/** The most changed first; the others on demand. */
function Moved({ effect: { communes } }: { effect: LedgerEffect }) {
  const { t } = useTranslation('place-impact');
  const format = useFormat();
  const [all, setAll] = useState(false);
  const shown = all ? communes : communes.slice(0, SHOWN);
  const number = (value: number | null) => (value === null ? '–' : format.number(value, 2));
  return (
    <>
      <Scroll label={t('table.title')}>
        <table className={page.table}>
          <thead>
            <tr>
              <th scope="col">{t('table.commune')}</th>
              {(['change', 'before', 'after', 'people'] as const).map((column) => (
                <th key={column} scope="col" className={page.number}>
                  {t(`table.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ code, name, population, before, after }) => (
              <tr key={code}>
                <th scope="row">{name}</th>
                <td className={page.number}>{format.signed((after ?? 0) - (before ?? 0), 2)}</td>
                <td className={page.number}>{number(before)}</td>
                <td className={page.number}>{number(after)}</td>
                <td className={page.number}>{format.number(population)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {communes.length > SHOWN && !all && (
        <button type="button" className={page.secondary} onClick={() => setAll(true)}>
          {t('table.all', { count: communes.length })}
        </button>
      )}
    </>
  );
}

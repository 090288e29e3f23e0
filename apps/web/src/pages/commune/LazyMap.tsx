import type { CommuneCard } from '@maillage/contract';
import type { ProfessionId } from '@maillage/supply';
import { useIntersection } from '@mantine/hooks';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/page/Card.tsx';
import { Skeleton } from '../../components/state/Skeleton.tsx';
import styles from './commune.module.css';

const CommuneMap = lazy(() => import('./CommuneMap.tsx'));

export interface CommuneMapProps {
  card: CommuneCard;
  profession: ProfessionId;
  year: number | undefined;
}

/** The map comes once it is looked at and the words of the page stand: its code is heavier than the page. */
export function LazyMap(props: CommuneMapProps) {
  const { t } = useTranslation('commune');
  const { ref, entry } = useIntersection({ rootMargin: '200px' });
  const seen = entry?.isIntersecting ?? false;
  const [wanted, setWanted] = useState(false);
  useEffect(() => {
    if (!seen) return;
    const waiting = setTimeout(() => setWanted(true), 300);
    return () => clearTimeout(waiting);
  }, [seen]);
  return (
    <Card title={t('map.title')} note={t('map.note')} className={styles.mapCard}>
      <div ref={ref} className={styles.map}>
        <Suspense fallback={<Skeleton height="22rem" />}>
          {wanted ? <CommuneMap {...props} /> : <Skeleton height="22rem" />}
        </Suspense>
      </div>
    </Card>
  );
}

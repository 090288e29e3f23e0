import { useIntersection } from '@mantine/hooks';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Skeleton } from '../../components/state/Skeleton.tsx';
import styles from './home.module.css';

const HomeMap = lazy(() => import('./HomeMap.tsx'));

/** The map comes when the words stand and it is in sight: its code weighs more than the page. */
export function QuietMap({ id }: { id: string }) {
  const { t } = useTranslation('home');
  const { ref, entry } = useIntersection();
  const seen = entry?.isIntersecting ?? false;
  const [wanted, setWanted] = useState(false);
  useEffect(() => {
    if (!seen) return;
    const waiting = setTimeout(() => setWanted(true), 250);
    return () => clearTimeout(waiting);
  }, [seen]);
  return (
    <section ref={ref} className={styles.map} aria-label={t('map')}>
      <Suspense fallback={<Skeleton height="100%" />}>
        {wanted ? <HomeMap id={id} /> : <Skeleton height="100%" />}
      </Suspense>
    </section>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { territoryAccess } from '../../api/queries.ts';
import { PlaceSearch } from '../../components/place/PlaceSearch.tsx';
import { Failure } from '../../components/state/Failure.tsx';
import { Skeleton } from '../../components/state/Skeleton.tsx';
import { recentTerritories } from '../../shell/recentTerritories.ts';
import { useSession } from '../me/useSession.ts';
import styles from './home.module.css';
import { LocateButton } from './LocateButton.tsx';
import { PlaceChips } from './PlaceChips.tsx';
import { QuietMap } from './QuietMap.tsx';
import { ThreeSentences } from './ThreeSentences.tsx';

/** Loaded for coordinators only. */
const CoordinatorDay = lazy(() => import('./day/CoordinatorDay.tsx'));

/** The first screen of a new user: pick your territory, read three sentences about it, open its map. */
export function HomePage() {
  const { t } = useTranslation('home');
  const navigate = useNavigate();
  const shown = recentTerritories()[0]?.id ?? 'france';
  const { acting } = useSession();
  const access = useQuery(territoryAccess(shown, { profession: 'general-practitioner' }));
  useEffect(() => {
    document.title = t('documentTitle');
  }, [t]);
  return (
    <div className={styles.page}>
      {acting?.role === 'coordinator' && (
        <Suspense fallback={null}>
          <CoordinatorDay />
        </Suspense>
      )}
      <section className={styles.hero}>
        <h1>{t('title')}</h1>
        <p className={styles.lead}>{t('lead')}</p>
        <PlaceSearch large />
        <div className={styles.row}>
          <LocateButton />
          <PlaceChips />
        </div>
        <p className={styles.note}>{t('noAccount')}</p>
      </section>
      <QuietMap id={shown} />
      <section className={styles.about}>
        {access.error ? (
          <Failure error={access.error} reset={() => access.refetch()} />
        ) : access.data ? (
          <ThreeSentences
            access={access.data}
            onOpen={() => navigate({ to: '/observer', search: { territory: shown } })}
          />
        ) : (
          <Skeleton height="16rem" />
        )}
      </section>
    </div>
  );
}

import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHeading } from '../../../components/page/PageHeading.tsx';
import { PlaceSearch } from '../../../components/place/PlaceSearch.tsx';
import { Failure } from '../../../components/state/Failure.tsx';
import { PageSkeleton } from '../../../components/state/PageSkeleton.tsx';
import styles from '../patients.module.css';
import { placesNear } from '../queries.ts';
import { WaitSteps } from './WaitSteps.tsx';

const route = getRouteApi('/patients/attente');

/** Joins the waiting list of the places around, one question at a time, without account. */
export function WaitPage() {
  const { t } = useTranslation('patients');
  const { commune } = route.useSearch();
  const navigate = route.useNavigate();
  const near = useQuery({ ...placesNear(commune ?? ''), enabled: commune !== undefined });
  if (near.error) return <Failure error={near.error} reset={() => void near.refetch()} />;
  if (commune !== undefined && !near.data) return <PageSkeleton />;
  return (
    <div className={styles.page}>
      <PageHeading tab={t('wait.tab')} eyebrow={t('eyebrow')} title={t('wait.title')}>
        <p>{t('nothing.waiting')}</p>
      </PageHeading>
      {near.data ? (
        near.data.places.length === 0 ? (
          <p>{t('wait.noPlaces')}</p>
        ) : (
          <WaitSteps near={near.data} />
        )
      ) : (
        <PlaceSearch
          large
          only="communes"
          label={t('where.label')}
          onPick={({ id }) => void navigate({ search: (kept) => ({ ...kept, commune: id }) })}
        />
      )}
    </div>
  );
}

import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../../components/state/Failure.tsx';
import { PageSkeleton } from '../../../components/state/PageSkeleton.tsx';
import { sharedScenario } from '../queries.ts';
import { Workbench } from './Workbench.tsx';
import styles from './workbench.module.css';

const route = getRouteApi('/decider/partage/$token');

/** A scenario for whoever holds its link: everything to read and to try the map, nothing to write. */
export function SharedPage() {
  const { t } = useTranslation('scenarios');
  const { token } = route.useParams();
  const { data, error, refetch } = useQuery(sharedScenario(token));
  if (error) return <Failure error={error} reset={refetch} />;
  if (!data) return <PageSkeleton />;
  return (
    <>
      <p className={styles.notice}>{t('shared.notice')}</p>
      <Workbench key={token} scenario={data} shared />
    </>
  );
}

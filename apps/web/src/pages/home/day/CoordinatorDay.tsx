import type { CoordinationDay, CoordinationTask } from '@maillage/contract';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { getJson } from '../../../api/getJson.ts';
import { Card } from '../../../components/page/Card.tsx';
import styles from './day.module.css';

const coordinationDay = () =>
  queryOptions({
    queryKey: ['coordination', 'today'],
    queryFn: ({ signal }) => getJson<CoordinationDay>('/api/coordination/today', {}, signal),
    retry: false,
  });

/** Where each kind of work is done. */
const places = {
  'sessions-without-clinician': '/organiser/seances',
  'rota-gaps': '/organiser',
  exchanges: '/organiser',
  calls: '/organiser/rendez-vous',
  'failed-mails': '/moi',
  'missing-answers': '/organiser/disponibilites',
} as const satisfies Record<CoordinationTask, string>;

/** What waits for the coordinator today: a line and a way to each; nothing when it cannot be asked for. */
export default function CoordinatorDay() {
  const { t } = useTranslation('day');
  const { data } = useQuery(coordinationDay());
  if (!data) return null;
  return (
    <Card title={t('title')} className={styles.day}>
      {data.tasks.length === 0 ? (
        <p>{t('nothing')}</p>
      ) : (
        <ul className={styles.tasks}>
          {data.tasks.map(({ kind, count }) => (
            <li key={kind}>
              <Link to={places[kind]}>{t(kind, { count })}</Link>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/page/Card.tsx';
import { Failure } from '../../components/state/Failure.tsx';
import { placeList } from '../places/queries.ts';
import { CopyField } from './CopyField.tsx';
import styles from './sharing.module.css';

/** One calendar a place that residents see. */
export function CalendarCard() {
  const { t } = useTranslation('sharing');
  const { data, error, refetch } = useQuery(placeList());
  const listed = data?.places.filter(({ content }) => content.listed && content.kind !== 'depot') ?? [];
  return (
    <Card title={t('calendars.title')} note={t('calendars.note')}>
      {error && <Failure error={error} reset={() => void refetch()} />}
      {data && listed.length === 0 && (
        <p>
          {t('calendars.none')} <Link to="/organiser/lieux">{t('calendars.toPlaces')}</Link>
        </p>
      )}
      <div className={styles.list}>
        {listed.map(({ id, content }) => (
          <CopyField
            key={id}
            label={content.name}
            value={`${location.origin}/api/care/sessions.ics?place=${id}&days=180`}
          />
        ))}
      </div>
    </Card>
  );
}

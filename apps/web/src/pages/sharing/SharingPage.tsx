import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHeading } from '../../components/page/PageHeading.tsx';
import page from '../../components/page/page.module.css';
import { PageSkeleton } from '../../components/state/PageSkeleton.tsx';
import { useSession } from '../me/useSession.ts';
import { CalendarCard } from './CalendarCard.tsx';
import { EmbedCard } from './EmbedCard.tsx';
import { RegulationCard } from './RegulationCard.tsx';
import styles from './sharing.module.css';

/** What goes out: a page for town halls' sites, calendars to subscribe to, slots for regulation. */
export function SharingPage() {
  const { t } = useTranslation('sharing');
  const { me, acting } = useSession();
  if (!me) return <PageSkeleton />;
  return (
    <div className={styles.page}>
      <PageHeading tab={t('tab')} eyebrow={t('eyebrow')} title={t('title')}>
        <p>{t('lead')}</p>
      </PageHeading>
      <EmbedCard />
      {acting ? (
        <>
          <CalendarCard />
          {acting.role === 'coordinator' && <RegulationCard />}
        </>
      ) : (
        <p>
          <Link to="/connexion" search={{ to: '/organiser/partage' }} className={page.secondary}>
            {t('enter')}
          </Link>
        </p>
      )}
    </div>
  );
}

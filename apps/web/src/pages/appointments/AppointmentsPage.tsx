import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { dayIn } from '../../components/care/useClock.ts';
import { PageHeading } from '../../components/page/PageHeading.tsx';
import page from '../../components/page/page.module.css';
import { PageSkeleton } from '../../components/state/PageSkeleton.tsx';
import { useSession } from '../me/useSession.ts';
import styles from './appointments.module.css';
import { DayPage } from './day/DayPage.tsx';
import { FailedMails } from './FailedMails.tsx';
import { CallsPage } from './lists/CallsPage.tsx';
import { WaitingPage } from './lists/WaitingPage.tsx';
import type { DayView } from './search.ts';
import { ViewTabs } from './ViewTabs.tsx';

const route = getRouteApi('/organiser/rendez-vous');
const mayLook = new Set(['coordinator', 'professional']);

/** The secretary's screen: the day, who waits, whom to call. */
export function AppointmentsPage() {
  const { t } = useTranslation('appointments');
  const { me, acting } = useSession();
  const search = route.useSearch();
  if (!me) return <PageSkeleton />;
  if (!acting || !mayLook.has(acting.role))
    return (
      <PageHeading tab={t('tab')} eyebrow={t('eyebrow')} title={t('signIn')}>
        <p>{t(acting ? 'notYours' : 'lead')}</p>
        {!acting && (
          <p>
            <Link to="/connexion" search={{ to: '/organiser/rendez-vous' }} className={page.primary}>
              {t('enter')}
            </Link>
          </p>
        )}
      </PageHeading>
    );
  const editable = acting.role === 'coordinator';
  const view: DayView = editable ? (search.view ?? 'day') : 'day';
  return (
    <div className={styles.page}>
      {editable && <FailedMails />}
      {editable && <ViewTabs />}
      {view === 'day' && <DayPage search={search} day={search.day ?? dayIn(new Date())} editable={editable} />}
      {view === 'waiting' && <WaitingPage />}
      {view === 'calls' && <CallsPage />}
    </div>
  );
}

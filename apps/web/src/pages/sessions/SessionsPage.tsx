import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { dayIn } from '../../components/care/useClock.ts';
import { PageHeading } from '../../components/page/PageHeading.tsx';
import page from '../../components/page/page.module.css';
import { PageSkeleton } from '../../components/state/PageSkeleton.tsx';
import { FailedMails } from '../appointments/FailedMails.tsx';
import { useSession } from '../me/useSession.ts';
import { AbsencesPage } from './absences/AbsencesPage.tsx';
import { EditorPage } from './editor/EditorPage.tsx';
import { TemplatesPage } from './plan/TemplatesPage.tsx';
import { parseSessionsSearch, sessionViews } from './search.ts';
import styles from './sessions.module.css';
import { WeekPage } from './week/WeekPage.tsx';

const route = getRouteApi('/organiser/seances');

/** When and where care is given, how it is divided into slots, and who is away. */
export function SessionsPage() {
  const { t } = useTranslation('sessions');
  const { me, acting } = useSession();
  const search = route.useSearch();
  if (!me) return <PageSkeleton />;
  if (!acting)
    return (
      <PageHeading tab={t('tab')} eyebrow={t('eyebrow')} title={t('signIn')}>
        <p>{t('lead')}</p>
        <p>
          <Link to="/connexion" search={{ to: '/organiser/seances' }} className={page.primary}>
            {t('enter')}
          </Link>
        </p>
      </PageHeading>
    );
  const editable = acting.role === 'coordinator';
  const { view = 'week', day = dayIn(new Date()), edit } = search;
  if (edit && editable) return <EditorPage key={edit} id={edit} day={day} place={search.place} />;
  return (
    <div className={styles.page}>
      {editable && <FailedMails />}
      <nav className={styles.tabs} aria-label={t('views')}>
        {sessionViews.map((one) => (
          <Link
            key={one}
            to="/organiser/seances"
            search={(kept) => parseSessionsSearch({ ...kept, view: one, edit: '' })}
            activeOptions={{ exact: true }}
          >
            {t(`view.${one}`)}
          </Link>
        ))}
      </nav>
      {view === 'week' && <WeekPage day={day} place={search.place} editable={editable} />}
      {view === 'plans' && <TemplatesPage editable={editable} />}
      {view === 'absences' && <AbsencesPage editable={editable} />}
    </div>
  );
}

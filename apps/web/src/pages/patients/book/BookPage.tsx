import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHeading } from '../../../components/page/PageHeading.tsx';
import page from '../../../components/page/page.module.css';
import { Failure } from '../../../components/state/Failure.tsx';
import { PageSkeleton } from '../../../components/state/PageSkeleton.tsx';
import styles from '../patients.module.css';
import { sessionSlots } from '../queries.ts';
import { BookSteps } from './BookSteps.tsx';

const route = getRouteApi('/patients/seances/$session');

/** Books a slot of a session, one question at a time, without account. */
export function BookPage() {
  // absent while the page of the booking that was just made is loading
  const { session } = route.useParams() as { session?: string };
  return session === undefined ? <PageSkeleton /> : <Session session={session} />;
}

function Session({ session }: { session: string }) {
  const { motif, medecin } = route.useSearch();
  const open = useQuery(sessionSlots(session, motif, undefined));
  const kept = useQuery(sessionSlots(session, motif, 'none'));
  const error = open.error ?? kept.error;
  const refetch = () => Promise.all([open.refetch(), kept.refetch()]);
  if (error) return <Failure error={error} reset={() => void refetch()} />;
  if (!open.data || !kept.data) return <PageSkeleton />;
  const answer = medecin === 'none' || medecin === 'unavailable' ? kept.data : open.data;
  const found = answer.sessions[0];
  const place = answer.places[0];
  if (!found || !place) return <Gone />;
  const doctorMatters = (kept.data.sessions[0]?.slots.length ?? 0) > (open.data.sessions[0]?.slots.length ?? 0);
  return <BookSteps key={session} session={found} place={place} doctorMatters={doctorMatters} onStale={refetch} />;
}

/** The session is over, cancelled or was never there. */
function Gone() {
  const { t } = useTranslation('patients');
  return (
    <div className={styles.page}>
      <PageHeading tab={t('tab')} eyebrow={t('eyebrow')} title={t('book.gone')}>
        <p>{t('book.goneHelp')}</p>
      </PageHeading>
      <p>
        <Link to="/patients" className={page.primary}>
          {t('book.findAnother')}
        </Link>
      </p>
    </div>
  );
}

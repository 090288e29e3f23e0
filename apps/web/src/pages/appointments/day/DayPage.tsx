import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { dayIn, useClock } from '../../../components/care/useClock.ts';
import { PageHeading } from '../../../components/page/PageHeading.tsx';
import { Failure } from '../../../components/state/Failure.tsx';
import { PageSkeleton } from '../../../components/state/PageSkeleton.tsx';
import { Rich } from '../../../components/text/Rich.tsx';
import styles from '../appointments.module.css';
import { dayAppointments, daySessions } from '../queries.ts';
import type { DaySearch } from '../search.ts';
import { columnsOf, nextFree } from './columns.ts';
import { DayBar } from './DayBar.tsx';
import { DayColumns } from './DayColumns.tsx';

interface DayPageProps {
  search: DaySearch;
  day: string;
  editable: boolean;
}

/** A day: who comes where and when, what is free, and what is next. */
export function DayPage({ search, day, editable }: DayPageProps) {
  const { t } = useTranslation('appointments');
  const clock = useClock();
  const asked = { day, place: search.place, clinician: search.clinician };
  const sessions = useQuery(daySessions(asked));
  const appointments = useQuery(dayAppointments(asked));
  const error = sessions.error ?? appointments.error;
  if (error)
    return <Failure error={error} reset={() => void Promise.all([sessions.refetch(), appointments.refetch()])} />;
  if (!sessions.data || !appointments.data) return <PageSkeleton />;
  const columns = columnsOf(sessions.data.sessions, appointments.data, search.visit);
  const taken = columns.reduce((sum, { rows }) => sum + rows.filter(({ kind }) => kind === 'taken').length, 0);
  const free = columns.reduce((sum, { rows }) => sum + rows.filter(({ kind }) => kind === 'free').length, 0);
  const next = nextFree(columns, new Date().toISOString());
  const zone = columns.find(({ session }) => session.id === next?.session)?.session.zone;
  const words = { count: taken, free, next: next ? clock.time(next.startsAt, zone) : '' };
  const today = day === dayIn(new Date());
  return (
    <>
      <PageHeading
        tab={t('tab')}
        eyebrow={`${t('eyebrow')} · ${today ? `${t('today')}, ` : ''}${clock.day(`${day}T12:00:00Z`, 'UTC')}`}
        title={<Rich text={t(titleOf(columns.length, editable, next), words)} tags={{ figure: <mark /> }} />}
      />
      <DayBar search={search} day={day} columns={columns} appointments={appointments.data} editable={editable} />
      {columns.length === 0 ? (
        <p className={styles.empty}>{t('empty')}</p>
      ) : (
        <DayColumns columns={columns} visit={search.visit} editable={editable} />
      )}
    </>
  );
}

const titleOf = (sessions: number, editable: boolean, next: unknown) =>
  sessions === 0 ? 'title.none' : !editable ? 'title.own' : next ? 'title.free' : 'title.full';

import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useClock } from '../../../components/care/useClock.ts';
import { PageHeading } from '../../../components/page/PageHeading.tsx';
import page from '../../../components/page/page.module.css';
import { Failure } from '../../../components/state/Failure.tsx';
import { PageSkeleton } from '../../../components/state/PageSkeleton.tsx';
import { useSaying } from '../../places/useSaying.ts';
import styles from '../appointments.module.css';
import { nameOf } from '../day/DayColumns.tsx';
import { callList, secretary } from '../queries.ts';

/** People without mail for whom something changed: call, then tick. */
export function CallsPage() {
  const { t, i18n } = useTranslation('appointments');
  const clock = useClock();
  const { run, say } = useSaying('appointment-calls');
  const { data, error, refetch } = useQuery(callList(true));
  if (error) return <Failure error={error} reset={refetch} />;
  if (!data) return <PageSkeleton />;
  const moment = (instant: string) => `${clock.day(instant)} ${clock.time(instant)}`;
  return (
    <>
      <PageHeading tab={t('view.calls')} eyebrow={t('eyebrow')} title={t('calls.title', { count: data.calls.length })}>
        <p>{t('calls.lead')}</p>
      </PageHeading>
      <ul className={styles.calls}>
        {data.calls.map(({ id, kind, appointment, before }) => (
          <li key={id}>
            <div>
              <b>{nameOf(appointment)}</b>{' '}
              {appointment.patient && (
                <a href={`tel:${appointment.patient.phone.replaceAll(/[^+\d]/g, '')}`}>{appointment.patient.phone}</a>
              )}
              <p>
                {i18n.exists(`appointments:calls.kind.${kind}`) ? t(`calls.kind.${kind as 'moved'}`) : kind} ·{' '}
                {before && `${moment(before)} → `}
                {moment(appointment.startsAt)}
              </p>
            </div>
            <button
              type="button"
              className={page.secondary}
              onClick={() =>
                void run(async () => {
                  await secretary.called(id);
                  await say(t('calls.done', { name: nameOf(appointment) }));
                })
              }
            >
              {t('calls.tick')}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useClock } from '../../../components/care/useClock.ts';
import { PageHeading } from '../../../components/page/PageHeading.tsx';
import page from '../../../components/page/page.module.css';
import { Failure } from '../../../components/state/Failure.tsx';
import { PageSkeleton } from '../../../components/state/PageSkeleton.tsx';
import { useSaying } from '../../places/useSaying.ts';
import { absenceList, care } from '../queries.ts';
import styles from '../sessions.module.css';
import { AbsenceForm } from './AbsenceForm.tsx';

/** Who is away, when; their slots are closed and their patients told. */
export function AbsencesPage({ editable }: { editable: boolean }) {
  const { t } = useTranslation('sessions');
  const clock = useClock();
  const { run, say } = useSaying('absences', 'sessions', 'appointments', 'slots');
  const { data, error, refetch } = useQuery(absenceList());
  if (error) return <Failure error={error} reset={refetch} />;
  if (!data) return <PageSkeleton />;
  const moment = (instant: string) => `${clock.day(instant)} ${clock.time(instant)}`;
  const remove = (id: string, name: string) =>
    run(async () => {
      await care.removeAbsence(id);
      await say(t('said.absenceRemoved', { name }));
    });
  return (
    <>
      <PageHeading
        tab={t('view.absences')}
        eyebrow={t('eyebrow')}
        title={t('absences.title', { count: data.absences.length })}
      >
        <p>{t('absences.lead')}</p>
      </PageHeading>
      {editable && <AbsenceForm />}
      <ul className={styles.absences}>
        {data.absences.map(({ id, clinicianName, startsAt, endsAt, note }) => (
          <li key={id}>
            <div>
              <b>{clinicianName}</b>
              <p>{t('absences.span', { from: moment(startsAt), to: moment(endsAt) })}</p>
              {note && <p className={page.help}>{note}</p>}
            </div>
            {editable && (
              <button type="button" className={page.secondary} onClick={() => void remove(id, clinicianName)}>
                {t('absences.back')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

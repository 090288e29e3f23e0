import type { StaffAppointment } from '@maillage/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SureButton } from '../../../components/care/SureButton.tsx';
import { useClock } from '../../../components/care/useClock.ts';
import page from '../../../components/page/page.module.css';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useSaying } from '../../places/useSaying.ts';
import styles from '../appointments.module.css';
import { journalOf, secretary } from '../queries.ts';
import { nameOf } from './DayColumns.tsx';
import type { Marks } from './useMarks.ts';

interface AppointmentPanelProps {
  appointment: StaffAppointment;
  zone: string;
  editable: boolean;
  mark: Marks;
  onMove: () => void;
}

/** Below its row: how to reach the patient, what happened, what can be done. */
export function AppointmentPanel({ appointment, zone, editable, mark, onMove }: AppointmentPanelProps) {
  const { t } = useTranslation('appointments');
  const clock = useClock();
  const format = useFormat();
  const { run, say } = useSaying('appointments', 'sessions', 'slots');
  const [journal, setJournal] = useState(false);
  const { id, patient, state, beganAt, endedAt, attendingDoctor } = appointment;
  const cancel = async () => {
    if (await run(() => secretary.cancel(id))) await say(t('said.cancelled', { name: nameOf(appointment) }));
  };
  const times = [
    beganAt && t('beganAt', { time: clock.time(beganAt, zone) }),
    endedAt && t('endedAt', { time: clock.time(endedAt, zone) }),
  ];
  return (
    <div className={styles.panel}>
      {patient && (
        <p>
          <a href={`tel:${patient.phone.replaceAll(/[^+\d]/g, '')}`}>{patient.phone}</a>
          {patient.email && ` · ${patient.email}`} · {t('born', { day: format.day(`${patient.birthDate}T12:00:00`) })}
          {attendingDoctor && ` · ${t(`doctor.${attendingDoctor}`)}`}
        </p>
      )}
      {times.some(Boolean) && <p>{times.filter(Boolean).join(' · ')}</p>}
      <div className={page.actions}>
        {mark.markable && (
          <>
            <button type="button" className={page.secondary} onClick={() => void mark.came()}>
              {t('came')}
            </button>
            <button type="button" className={page.secondary} onClick={() => void mark.absent()}>
              {t('absent')}
            </button>
            <button
              type="button"
              className={page.secondary}
              onClick={() => void (beganAt && !endedAt ? mark.ended() : mark.began())}
            >
              {t(beganAt && !endedAt ? 'ended' : 'began')}
            </button>
          </>
        )}
        {state === 'booked' && editable && (
          <button type="button" className={page.secondary} onClick={onMove}>
            {t('move')}
          </button>
        )}
        {(state === 'booked' || state === 'offered') && (
          <SureButton warning={t('cancelWarning')} sure={t('cancelSure')} keep={t('cancelKeep')} onSure={cancel}>
            {t('cancel')}
          </SureButton>
        )}
        {editable && (
          <button type="button" className={page.secondary} aria-expanded={journal} onClick={() => setJournal(!journal)}>
            {t('journal')}
          </button>
        )}
      </div>
      {journal && <Journal id={id} />}
    </div>
  );
}

function Journal({ id }: { id: string }) {
  const { t, i18n } = useTranslation('appointments');
  const format = useFormat();
  const { data } = useQuery(journalOf(id));
  return (
    <ol className={styles.journal}>
      {data?.events.map(({ number, at, person, action }) => (
        <li key={number}>
          {format.moment(at)} · {i18n.exists(`appointments:event.${action}`) ? t(`event.${action as 'read'}`) : action}{' '}
          {person && `· ${person}`}
        </li>
      ))}
    </ol>
  );
}

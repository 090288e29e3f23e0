import type { PatientAppointment } from '@maillage/contract';
import { IconCalendarPlus, IconPrinter, IconRoute } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SureButton } from '../../../components/care/SureButton.tsx';
import page from '../../../components/page/page.module.css';
import styles from '../patients.module.css';
import { AppointmentFacts } from './AppointmentFacts.tsx';
import { directionsTo } from './directionsTo.ts';

interface AppointmentCardProps {
  token: string;
  appointment: PatientAppointment;
  onCancel: () => Promise<unknown>;
}

/** An appointment and what can be done with it: calendar, way, paper, cancel. */
export function AppointmentCard({ token, appointment, onCancel }: AppointmentCardProps) {
  const { t } = useTranslation('patients');
  const { state, closedBy, cancellable, place } = appointment;
  const booked = state === 'booked' && cancellable;
  const way = directionsTo(place);
  return (
    <section className={styles.appointment} data-over={!booked || undefined} aria-label={t('mine.appointment')}>
      {!booked && (
        <p className={styles.state}>{t(state === 'cancelled' ? closedWords(closedBy) : `mine.state.${state}`)}</p>
      )}
      <AppointmentFacts appointment={appointment} />
      {booked && (
        <>
          <div className={`${page.actions} ${styles.actions}`}>
            <a href={`/api/care/bookings/${token}/calendar.ics`} className={page.primary}>
              <IconCalendarPlus size={22} aria-hidden />
              {t('mine.calendar')}
            </a>
            {way && (
              <a href={way} target="_blank" rel="noreferrer" className={page.secondary}>
                <IconRoute size={22} aria-hidden />
                {t('mine.directions')}
              </a>
            )}
            <button type="button" className={page.secondary} onClick={() => print()}>
              <IconPrinter size={22} aria-hidden />
              {t('mine.print')}
            </button>
          </div>
          <div className={styles.cancel}>
            <SureButton
              warning={t('mine.cancelWarning')}
              sure={t('mine.cancelSure')}
              keep={t('mine.cancelKeep')}
              onSure={onCancel}
            >
              {t('mine.cancel')}
            </SureButton>
          </div>
        </>
      )}
      {state === 'cancelled' && (
        <p className={styles.actions}>
          <Link to="/patients" search={{ commune: place.commune }} className={page.primary}>
            {t('book.findAnother')}
          </Link>
        </p>
      )}
    </section>
  );
}

/** Who ended it, in words. */
const closedWords = (by: string | null) =>
  by === 'patient' ? ('mine.closed.patient' as const) : by === 'staff' ? 'mine.closed.staff' : 'mine.closed.session';

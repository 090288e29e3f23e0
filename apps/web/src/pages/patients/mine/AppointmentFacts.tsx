import type { PatientAppointment } from '@maillage/contract';
import { IconCalendarEvent, IconMapPin, IconPhone, IconStethoscope } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useClock } from '../../../components/care/useClock.ts';
import styles from '../patients.module.css';

/** When, where, with whom. */
export function AppointmentFacts({ appointment }: { appointment: PatientAppointment }) {
  const { t } = useTranslation('patients');
  const clock = useClock();
  const { startsAt, place, visit, clinician } = appointment;
  return (
    <ul className={styles.appointmentFacts}>
      <li className={styles.moment}>
        <IconCalendarEvent size={24} aria-hidden />
        {t('moment', { day: clock.day(startsAt, place.zone), time: clock.time(startsAt, place.zone) })}
      </li>
      <li>
        <IconMapPin size={24} aria-hidden />
        <span>
          {place.name}
          <small>
            {[place.address, place.communeName].filter(Boolean).join(', ')}
            {place.wheelchair && ` · ${t('wheelchairYes')}`}
          </small>
        </span>
      </li>
      <li>
        <IconStethoscope size={24} aria-hidden />
        <span>
          {visit.label}
          {clinician && <small>{clinician.name}</small>}
        </span>
      </li>
      {place.phone && (
        <li>
          <IconPhone size={24} aria-hidden />
          <a href={`tel:${place.phone.replaceAll(/[^+\d]/g, '')}`}>{place.phone}</a>
        </li>
      )}
    </ul>
  );
}

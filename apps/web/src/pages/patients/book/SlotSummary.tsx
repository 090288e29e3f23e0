import type { PublicPlace, SessionSlots } from '@maillage/contract';
import { IconCalendarEvent, IconMapPin } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useClock } from '../../../components/care/useClock.ts';
import styles from '../patients.module.css';
import type { BookSearch } from '../search.ts';
import { sameInstant } from './steps.ts';

interface SlotSummaryProps {
  session: SessionSlots;
  place: PublicPlace;
  search: BookSearch;
}

/** Where and when, always in sight while the questions are answered. */
export function SlotSummary({ session, place, search: { debut } }: SlotSummaryProps) {
  const { t } = useTranslation('patients');
  const clock = useClock();
  const chosen = debut && session.slots.some((slot) => sameInstant(slot, debut));
  const day = clock.day(debut ?? session.startsAt, place.zone);
  return (
    <div className={styles.summary}>
      <p>
        <IconCalendarEvent size={22} aria-hidden />
        <b>{chosen ? t('moment', { day, time: clock.time(debut, place.zone) }) : day}</b>
      </p>
      <p>
        <IconMapPin size={22} aria-hidden />
        <span>
          {[place.name, place.address, place.communeName].filter(Boolean).join(', ')}
          {session.clinician && <small>{t('book.with', { name: session.clinician.name })}</small>}
        </span>
      </p>
    </div>
  );
}

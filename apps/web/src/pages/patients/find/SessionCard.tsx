import type { PublicPlace, SessionSlots } from '@maillage/contract';
import { IconMapPin, IconUser, IconVideo, IconWheelchair } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClock } from '../../../components/care/useClock.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import styles from '../patients.module.css';
import type { FindSearch } from '../search.ts';

const FIRST_SLOTS = 6;

interface SessionCardProps {
  /** At one place, with one person, on one day: at least one. */
  sessions: readonly SessionSlots[];
  place: PublicPlace;
  search: FindSearch;
}

/** Where, with whom, and the free times as large links. */
export function SessionCard({ sessions, place, search: { commune, medecin } }: SessionCardProps) {
  const { t } = useTranslation('patients');
  const clock = useClock();
  const format = useFormat();
  const [all, setAll] = useState(false);
  const { visit, clinician, eligibility } = sessions[0]!;
  const slots = sessions.flatMap((session) => session.slots.map((slot) => ({ session, slot })));
  const shown = all || slots.length <= FIRST_SLOTS + 1 ? slots : slots.slice(0, FIRST_SLOTS);
  return (
    <li className={styles.session}>
      <h3>{place.name}</h3>
      <p className={styles.facts}>
        <span>
          <IconMapPin size={18} aria-hidden />
          {place.communeName ?? place.commune}
          {place.kilometres !== null && ` · ${t('kilometres', { kilometres: format.number(place.kilometres) })}`}
        </span>
        {clinician && (
          <span>
            <IconUser size={18} aria-hidden />
            {clinician.name}
          </span>
        )}
        {visit.mode === 'assisted-teleconsultation' && (
          <span>
            <IconVideo size={18} aria-hidden />
            {t('mode.assisted-teleconsultation')}
          </span>
        )}
        {place.wheelchair && (
          <span>
            <IconWheelchair size={18} aria-hidden />
            {t('wheelchairYes')}
          </span>
        )}
      </p>
      {eligibility.attendingDoctor === 'without-or-unavailable' && (
        <p className={styles.kept}>{t('onlyWithoutDoctor')}</p>
      )}
      <ul className={styles.slots} aria-label={t('slotsOf', { place: place.name, visit: visit.label })}>
        {shown.map(({ session, slot }) => (
          <li key={slot}>
            <Link
              to="/patients/seances/$session"
              params={{ session: session.id }}
              search={{
                debut: slot,
                ...(session.visits.length === 1 && { motif: visit.code }),
                ...(commune && { commune }),
                ...(medecin && { medecin }),
              }}
              className={styles.slot}
            >
              {clock.time(slot, place.zone)}
            </Link>
          </li>
        ))}
        {shown.length < slots.length && (
          <li>
            <button type="button" className={styles.moreSlots} onClick={() => setAll(true)}>
              {t('moreSlots', { count: slots.length - shown.length })}
            </button>
          </li>
        )}
      </ul>
    </li>
  );
}

import type { StaffSession } from '@maillage/contract';
import { useTranslation } from 'react-i18next';
import { useClock } from '../../../components/care/useClock.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import styles from '../sessions.module.css';

interface SessionChipProps {
  session: StaffSession;
  withPlace?: boolean;
  onOpen: ((id: string) => void) | undefined;
}

/** A session in a few words: its times, who, how full. */
export function SessionChip({ session, withPlace = false, onOpen }: SessionChipProps) {
  const { t } = useTranslation('sessions');
  const clock = useClock();
  const format = useFormat();
  const { id, placeName, room, clinicianName, startsAt, endsAt, zone, state, booked, occupancy } = session;
  const words = (
    <>
      <b>
        {clock.time(startsAt, zone)} – {clock.time(endsAt, zone)}
      </b>
      {withPlace && (
        <span>
          {placeName}, {t('room', { room })}
        </span>
      )}
      <span data-alone={clinicianName === null || undefined}>{clinicianName ?? t('nobody')}</span>
      <small>
        {state === 'planned' ? `${t('state.planned')} · ` : ''}
        {t('booked', { count: booked, share: format.share(Math.min(1, occupancy)) })}
      </small>
    </>
  );
  return onOpen ? (
    <button type="button" className={styles.chip} data-state={state} onClick={() => onOpen(id)}>
      {words}
    </button>
  ) : (
    <div className={styles.chip} data-state={state}>
      {words}
    </div>
  );
}

import type { StaffAppointment } from '@maillage/contract';
import { useTranslation } from 'react-i18next';
import { useClock } from '../../../components/care/useClock.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import styles from '../appointments.module.css';
import { AppointmentRow } from './AppointmentRow.tsx';
import type { Column } from './columns.ts';
import type { Slot } from './DayColumns.tsx';
import { FreeRow } from './FreeRow.tsx';

interface SessionColumnProps {
  column: Column;
  editable: boolean;
  moving: StaffAppointment | undefined;
  /** Key of the row of the next free time of all columns. */
  next: string | undefined;
  onFree: (slot: Slot) => void;
  onDrop: (appointment: StaffAppointment, slot: Slot) => void;
  onMove: (appointment: StaffAppointment) => void;
}

/** A session: where, with whom, how full; then its times. */
export function SessionColumn({ column: { session, rows }, moving, next, ...props }: SessionColumnProps) {
  const { t } = useTranslation('appointments');
  const clock = useClock();
  const format = useFormat();
  const { placeName, room, clinicianName, startsAt, endsAt, zone, occupancy, state } = session;
  return (
    <section data-column className={styles.column} aria-label={`${placeName}, ${clock.time(startsAt, zone)}`}>
      <header>
        <h2>{placeName}</h2>
        <p>
          {clock.time(startsAt, zone)} – {clock.time(endsAt, zone)} · {t('room', { room })}
        </p>
        <p>
          {clinicianName ?? t('nobody')} · {t('occupied', { share: format.share(Math.min(1, occupancy)) })}
          {state === 'planned' && ` · ${t('planned')}`}
        </p>
      </header>
      <ul>
        {rows.map((row) => {
          const key = `${session.id} ${row.startsAt}`;
          return row.kind === 'free' ? (
            <FreeRow
              key={key}
              id={key}
              slot={row}
              zone={zone}
              moving={moving}
              next={key === next}
              onFree={props.onFree}
              onDrop={props.onDrop}
            />
          ) : (
            <AppointmentRow
              key={row.appointment.id}
              id={key}
              appointment={row.appointment}
              zone={zone}
              editable={props.editable}
              onMove={props.onMove}
            />
          );
        })}
        {rows.length === 0 && <li className={styles.none}>{t('noRows')}</li>}
      </ul>
    </section>
  );
}

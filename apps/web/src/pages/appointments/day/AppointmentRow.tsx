import type { StaffAppointment } from '@maillage/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClock } from '../../../components/care/useClock.ts';
import styles from '../appointments.module.css';
import { AppointmentPanel } from './AppointmentPanel.tsx';
import { nameOf } from './DayColumns.tsx';
import { writeDragged } from './dragged.ts';
import { overrunMinutes } from './overrun.ts';
import { useMarks } from './useMarks.ts';

interface AppointmentRowProps {
  id: string;
  appointment: StaffAppointment;
  zone: string;
  editable: boolean;
  onMove: (appointment: StaffAppointment) => void;
}

/** Who comes when. Enter opens what is known and what can be done; V, A, M do it at once. */
export function AppointmentRow({ id, appointment, zone, editable, onMove }: AppointmentRowProps) {
  const { t } = useTranslation('appointments');
  const clock = useClock();
  const [open, setOpen] = useState(false);
  const mark = useMarks(appointment);
  const { startsAt, state, visitLabel, quota, channel, reason } = appointment;
  const overrun = overrunMinutes(appointment);
  const movable = editable && state === 'booked';
  const tags = [
    visitLabel,
    ...(quota ? [t(`quota.${quota}`)] : []),
    ...(channel === 'web' ? [] : [t(`channel.${channel}`)]),
  ];
  return (
    <li>
      <button
        type="button"
        data-row={id}
        data-state={state}
        aria-expanded={open}
        className={styles.taken}
        draggable={movable}
        onDragStart={(event) => writeDragged(event.dataTransfer, appointment)}
        onClick={() => setOpen(!open)}
        onKeyDown={({ key, ctrlKey, metaKey, altKey }) => {
          if (ctrlKey || metaKey || altKey) return;
          const pressed = key.toLowerCase();
          if (pressed === 'v') void mark.came();
          else if (pressed === 'a') void mark.absent();
          else if (pressed === 'm' && movable) onMove(appointment);
        }}
      >
        <b>{clock.time(startsAt, zone)}</b>
        <span>
          {nameOf(appointment)}
          <small>{tags.join(' · ')}</small>
          {reason && <small>« {reason} »</small>}
        </span>
        {state !== 'booked' && <i>{t(`state.${state}`)}</i>}
        {overrun > 0 && <i>{t('overrun', { count: overrun })}</i>}
      </button>
      {open && (
        <AppointmentPanel
          appointment={appointment}
          zone={zone}
          editable={editable}
          mark={mark}
          onMove={() => onMove(appointment)}
        />
      )}
    </li>
  );
}

import type { StaffAppointment } from '@maillage/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClock } from '../../../components/care/useClock.ts';
import styles from '../appointments.module.css';
import type { Slot } from './DayColumns.tsx';
import { readDragged } from './dragged.ts';

interface FreeRowProps {
  id: string;
  slot: Slot;
  zone: string;
  moving: StaffAppointment | undefined;
  next: boolean;
  onFree: (slot: Slot) => void;
  onDrop: (appointment: StaffAppointment, slot: Slot) => void;
}

/** A free time: Enter books there, or moves there what is being moved; an appointment can be dropped on it. */
export function FreeRow({ id, slot, zone, moving, next, onFree, onDrop }: FreeRowProps) {
  const { t } = useTranslation('appointments');
  const clock = useClock();
  const [over, setOver] = useState(false);
  return (
    <li>
      <button
        type="button"
        data-row={id}
        data-next-free={next || undefined}
        data-over={over || undefined}
        className={styles.free}
        onClick={() => onFree(slot)}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          const dropped = readDragged(event.dataTransfer);
          if (dropped) onDrop(dropped, slot);
        }}
      >
        <b>{clock.time(slot.startsAt, zone)}</b>
        {t(moving ? 'moveHere' : 'free')}
      </button>
    </li>
  );
}

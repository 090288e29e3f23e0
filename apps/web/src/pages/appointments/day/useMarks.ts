import type { StaffAppointment } from '@maillage/contract';
import { useTranslation } from 'react-i18next';
import { useSaying } from '../../places/useSaying.ts';
import { type Mark, secretary } from '../queries.ts';
import { nameOf } from './DayColumns.tsx';

export type Marks = ReturnType<typeof useMarks>;

/** Came, did not come, when care began and ended: each said with its way back. */
export function useMarks(appointment: StaffAppointment) {
  const { t } = useTranslation('appointments');
  const { run, say } = useSaying('appointments', 'sessions');
  const { id, state, beganAt, endedAt } = appointment;
  const near = Date.parse(appointment.startsAt) <= Date.now() + MARKED_AHEAD_MS;
  const markable = near && (state === 'booked' || state === 'attended' || state === 'no-show');
  const mark = async (next: Mark, said: 'came' | 'absent' | 'began' | 'ended') => {
    if (!markable) return;
    const before: Mark = { state, beganAt, endedAt };
    if (await run(() => secretary.mark(id, next)))
      await say(t(`said.${said}`, { name: nameOf(appointment) }), () => secretary.mark(id, before));
  };
  const now = () => new Date().toISOString();
  return {
    markable,
    came: () => mark({ state: 'attended', beganAt, endedAt }, 'came'),
    absent: () => mark({ state: 'no-show', beganAt: null, endedAt: null }, 'absent'),
    began: () => mark({ state: 'attended', beganAt: now(), endedAt: null }, 'began'),
    ended: () => mark({ state: 'attended', beganAt: beganAt ?? appointment.startsAt, endedAt: now() }, 'ended'),
  };
}

/** The server takes marks from a day before. */
const MARKED_AHEAD_MS = 86_400_000;

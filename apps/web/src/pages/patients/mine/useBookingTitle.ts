import type { PatientBooking } from '@maillage/contract';
import { useTranslation } from 'react-i18next';
import { useClock } from '../../../components/care/useClock.ts';

/** One sentence: what is booked, offered, waited for, or over. */
export function useBookingTitle({ appointments, waiting }: PatientBooking, fresh: boolean): string {
  const { t } = useTranslation('patients');
  const clock = useClock();
  const offered = appointments.find(({ offer }) => offer);
  if (offered) return t('mine.titleOffer');
  const booked = appointments.find(({ state, cancellable }) => state === 'booked' && cancellable);
  if (booked) {
    const { startsAt, place } = booked;
    const moment = t('moment', { day: clock.day(startsAt, place.zone), time: clock.time(startsAt, place.zone) });
    return t(fresh ? 'mine.titleNew' : 'mine.titleBooked', { moment });
  }
  const waits = waiting.find(({ state }) => state === 'waiting');
  if (waits) return t('mine.titleWaiting', { count: waits.ahead });
  return t(appointments[0]?.state === 'cancelled' ? 'mine.titleCancelled' : 'mine.titleOver');
}

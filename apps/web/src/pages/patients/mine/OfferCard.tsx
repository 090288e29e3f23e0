import type { PatientAppointment } from '@maillage/contract';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClock } from '../../../components/care/useClock.ts';
import page from '../../../components/page/page.module.css';
import styles from '../patients.module.css';
import { AppointmentFacts } from './AppointmentFacts.tsx';

interface OfferCardProps {
  appointment: PatientAppointment;
  onAnswer: (offer: string, accept: boolean) => Promise<unknown>;
}

/** A freed slot kept for this reader: yes or no, and how long it is kept. */
export function OfferCard({ appointment, onAnswer }: OfferCardProps) {
  const { t } = useTranslation('patients');
  const clock = useClock();
  const [busy, setBusy] = useState(false);
  const offer = appointment.offer!;
  const minutes = useMinutesUntil(offer.endsAt);
  const answer = async (accept: boolean) => {
    setBusy(true);
    await onAnswer(offer.id, accept);
    setBusy(false);
  };
  return (
    <section className={styles.appointment} aria-label={t('offer.label')}>
      <AppointmentFacts appointment={appointment} />
      <p role="timer" className={styles.timeLeft}>
        {minutes > 0
          ? t('offer.keptUntil', {
              time: clock.time(offer.endsAt, appointment.place.zone),
              left: t(minutes < 120 ? 'offer.minutes' : 'offer.hours', {
                count: minutes < 120 ? minutes : Math.floor(minutes / 60),
              }),
            })
          : t('offer.ended')}
      </p>
      <div className={`${page.actions} ${styles.actions}`}>
        <button
          type="button"
          className={page.primary}
          disabled={busy || minutes <= 0}
          onClick={() => void answer(true)}
        >
          {t('offer.accept')}
        </button>
        <button
          type="button"
          className={page.secondary}
          disabled={busy || minutes <= 0}
          onClick={() => void answer(false)}
        >
          {t('offer.decline')}
        </button>
      </div>
      <p className={page.note}>{t('offer.declineHelp')}</p>
    </section>
  );
}

function useMinutesUntil(instant: string): number {
  const left = () => Math.ceil((Date.parse(instant) - Date.now()) / 60_000);
  const [minutes, setMinutes] = useState(left);
  useEffect(() => {
    const timer = setInterval(() => setMinutes(left), 10_000);
    return () => clearInterval(timer);
  });
  return minutes;
}

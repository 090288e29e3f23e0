import type { PatientBooking } from '@maillage/contract';
import { useTranslation } from 'react-i18next';
import { SureButton } from '../../../components/care/SureButton.tsx';
import { useFormat } from '../../../i18n/useFormat.ts';
import styles from '../patients.module.css';

interface WaitingCardProps {
  waiting: PatientBooking['waiting'][number];
  onLeave: () => Promise<unknown>;
}

/** The place in the waiting list, where it is waited for, and the way out. */
export function WaitingCard({ waiting, onLeave }: WaitingCardProps) {
  const { t } = useTranslation('patients');
  const format = useFormat();
  return (
    <section className={styles.appointment} aria-label={t('waiting.label')}>
      <p className={styles.moment}>{t('waiting.ahead', { count: waiting.ahead })}</p>
      <p>{t('waiting.where', { places: waiting.places.join(', '), day: format.day(waiting.joinedAt) })}</p>
      <p>{t('waiting.how')}</p>
      <div className={styles.cancel}>
        <SureButton
          warning={t('waiting.leaveWarning')}
          sure={t('waiting.leaveSure')}
          keep={t('waiting.leaveKeep')}
          onSure={onLeave}
        >
          {t('waiting.leave')}
        </SureButton>
      </div>
    </section>
  );
}

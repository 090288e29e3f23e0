import type { EligibilityRefusal } from '@maillage/care';
import { IconInfoCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import page from '../../../components/page/page.module.css';
import styles from '../patients.module.css';
import type { BookSearch } from '../search.ts';
import type { StepId } from './steps.ts';

interface RefusedProps {
  refusals: readonly EligibilityRefusal[];
  search: BookSearch;
  onCorrect: (step: StepId) => void;
}

/** The step where each reason was said. */
export const correctedAt: Readonly<Record<EligibilityRefusal['reason'], StepId>> = {
  'has-attending-doctor': 'doctor',
  'commune-not-served': 'commune',
  'too-young': 'birth',
  'too-old': 'birth',
};

/** Every reason against this booking, a way to correct what was said, and other sessions. */
export function Refused({ refusals, search: { commune, medecin }, onCorrect }: RefusedProps) {
  const { t } = useTranslation('patients');
  return (
    <div role="alert" className={`${page.warning} ${styles.refused}`}>
      <IconInfoCircle size={24} aria-hidden />
      <div>
        <h2>{t('refused.title')}</h2>
        <ul>
          {refusals.map((refusal) => (
            <li key={refusal.reason}>
              {t(`refused.${refusal.reason}`, {
                years: 'minimum' in refusal ? refusal.minimum : 'maximum' in refusal ? refusal.maximum : 0,
              })}{' '}
              <button type="button" className={styles.link} onClick={() => onCorrect(correctedAt[refusal.reason])}>
                {t('refused.correct')}
              </button>
            </li>
          ))}
        </ul>
        <Link
          to="/patients"
          search={{ ...(commune && { commune }), ...(medecin && { medecin }) }}
          className={page.primary}
        >
          {t('book.findAnother')}
        </Link>
      </div>
    </div>
  );
}

import type { HowMany } from '@maillage/care';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from '../mine.module.css';
import type { StepProps } from './step.ts';

const MOST = { perWeek: 14, perMonth: 62 } as const;

/** How many half-days a week and a month, at least and at most. */
export function AmountStep({ words: { content, change } }: StepProps) {
  const { t } = useTranslation('availability');
  const set = (field: 'perWeek' | 'perMonth', next: HowMany) => change({ ...content, [field]: { ...next } });
  return (
    <div className={styles.step}>
      <p className={styles.help}>{t('amount.help')}</p>
      {(['perWeek', 'perMonth'] as const).map((field) => {
        const { least, most } = content[field];
        return (
          <fieldset key={field} className={styles.amount}>
            <legend>{t(`amount.${field}`)}</legend>
            <Stepper
              label={t('amount.most')}
              value={most}
              empty={t('amount.noLimit')}
              onChange={(next) => set(field, { least: Math.min(least, next ?? least), most: next })}
              highest={MOST[field]}
              lowest={1}
            />
            <Stepper
              label={t('amount.least')}
              value={least === 0 ? null : least}
              empty={t('amount.noLeast')}
              onChange={(next) =>
                set(field, { least: next ?? 0, most: most === null ? null : Math.max(most, next ?? 0) })
              }
              highest={MOST[field]}
              lowest={1}
            />
          </fieldset>
        );
      })}
    </div>
  );
}

interface StepperProps {
  label: string;
  value: number | null;
  /** What is shown when there is no number. */
  empty: string;
  lowest: number;
  highest: number;
  onChange: (value: number | null) => void;
}

/** A number by large buttons; below the lowest there is none. */
function Stepper({ label, value, empty, lowest, highest, onChange }: StepperProps) {
  const { t } = useTranslation('availability');
  return (
    <div className={styles.stepper}>
      <span>{label}</span>
      <button
        type="button"
        aria-label={`${label} : ${t('amount.fewer')}`}
        disabled={value === null}
        onClick={() => onChange(value === null || value <= lowest ? null : value - 1)}
      >
        <IconMinus size={20} aria-hidden />
      </button>
      <output aria-live="polite">{value ?? empty}</output>
      <button
        type="button"
        aria-label={`${label} : ${t('amount.more')}`}
        disabled={value === highest}
        onClick={() => onChange(value === null ? lowest : value + 1)}
      >
        <IconPlus size={20} aria-hidden />
      </button>
    </div>
  );
}

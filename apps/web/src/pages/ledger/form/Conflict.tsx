import type { LedgerEntry } from '@maillage/contract';
import { useTranslation } from 'react-i18next';
import { today } from '../today.ts';
import { useDates } from '../useDates.ts';
import type { useUnit } from '../useUnit.ts';
import styles from './form.module.css';

interface ConflictProps {
  current: LedgerEntry;
  unit: ReturnType<typeof useUnit>;
  onKeep: () => void;
  onTake: () => void;
}

/** Somebody wrote the same entry meanwhile: theirs beside ours, and the choice. */
export function Conflict({ current, unit, onKeep, onTake }: ConflictProps) {
  const { t } = useTranslation('ledger');
  const dates = useDates();
  return (
    <div role="alert" className={styles.conflict}>
      <p>
        {t('form.conflict', {
          label: current.label,
          supply: unit.supply(current.supply),
          dates: dates(current, today()),
        })}
      </p>
      <button type="button" className={styles.secondary} onClick={onKeep}>
        {t('form.keepMine')}
      </button>
      <button type="button" className={styles.secondary} onClick={onTake}>
        {t('form.takeTheirs')}
      </button>
    </div>
  );
}

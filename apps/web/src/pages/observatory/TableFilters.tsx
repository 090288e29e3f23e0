import { indicators } from '@maillage/contract';
import { IconFilterOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../components/field/Choice.tsx';
import { useFormat } from '../../i18n/useFormat.ts';
import { showToast } from '../../shell/toast.ts';
import styles from './table.module.css';
import type { View } from './useView.ts';

const minimums = [0, 500, 1000, 3000, 10_000];

/** Name, smallest population, threshold; kept in the address; cleared with a way back. */
export function TableFilters({ view, min }: { view: View; min: number }) {
  const { t } = useTranslation(['observatory', 'shell']);
  const format = useFormat();
  const { q, below, min: chosenMin } = view.search;
  const threshold = view.profession === 'general-practitioner' ? indicators[view.indicator].thresholds[0] : undefined;
  const clear = () => {
    view.change({ q: undefined, below: undefined, min: undefined, page: undefined });
    showToast({
      message: t('observatory:table.cleared'),
      undo: { label: t('shell:undo'), run: () => view.change({ q, below, min: chosenMin }) },
    });
  };
  return (
    <div className={styles.filters}>
      <input
        type="search"
        value={q ?? ''}
        placeholder={t('observatory:table.filter')}
        aria-label={t('observatory:table.filter')}
        onChange={(event) => view.change({ q: event.target.value || undefined, page: undefined })}
      />
      <Choice
        quiet
        label={t('observatory:table.min')}
        value={String(min)}
        options={minimums.map((value) => ({
          value: String(value),
          label:
            value === 0
              ? t('observatory:table.minAll')
              : t('observatory:table.minOption', { min: format.number(value) }),
        }))}
        onChange={(value) => view.change({ min: Number(value), page: undefined })}
      />
      {threshold !== undefined && (
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={below === threshold}
            onChange={(event) => view.change({ below: event.target.checked ? threshold : undefined, page: undefined })}
          />
          {t('observatory:table.below', { threshold: format.number(threshold, threshold % 1 === 0 ? 0 : 1) })}
        </label>
      )}
      {(q || below !== undefined || chosenMin !== undefined) && (
        <button type="button" className={styles.clear} onClick={clear}>
          <IconFilterOff size={18} stroke={1.7} aria-hidden />
          {t('observatory:table.clear')}
        </button>
      )}
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import page from '../../../../components/page/page.module.css';
import styles from '../mine.module.css';
import type { StepProps } from './step.ts';

/** A bed for the night, and whatever else the coordination should know. */
export function MoreStep({ words: { content, change } }: StepProps) {
  const { t } = useTranslation('availability');
  return (
    <div className={styles.step}>
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={content.lodging}
          onChange={({ target }) => change({ ...content, lodging: target.checked })}
        />
        {t('more.lodging')}
      </label>
      <label className={page.label}>
        {t('more.note')}
        <textarea
          className={page.input}
          rows={4}
          maxLength={1000}
          value={content.note}
          onChange={({ target }) => change({ ...content, note: target.value })}
        />
      </label>
    </div>
  );
}

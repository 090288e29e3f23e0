import type { UnitClass } from '@maillage/zoning';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import page from '../../../components/page/page.module.css';
import styles from './panel.module.css';

interface LeaveZipProps {
  name: string;
  next: UnitClass;
  onCancel: () => void;
  onConfirm: (motivation: string) => void;
}

/** A mandatory ZIP leaves its class only with a reason, written first. */
export function LeaveZip({ name, next, onCancel, onConfirm }: LeaveZipProps) {
  const { t } = useTranslation('zoning');
  const [text, setText] = useState('');
  const id = useId();
  return (
    <form
      className={styles.leave}
      aria-labelledby={id}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim()) onConfirm(text.trim());
      }}
    >
      <b id={id}>{t('panel.lockedTitle', { name })}</b>
      <p>{t('panel.lockedText')}</p>
      <label className={page.label}>
        {t('panel.motivation')}
        <textarea
          // biome-ignore lint/a11y/noAutofocus: the question appears where the reader has just acted.
          autoFocus
          className={page.input}
          rows={3}
          maxLength={4000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <div className={page.actions}>
        <button type="submit" className={page.primary} disabled={!text.trim()}>
          {t('panel.lockedConfirm', { class: t(`class.${next}.short`) })}
        </button>
        <button type="button" className={page.secondary} onClick={onCancel}>
          {t('panel.cancel')}
        </button>
      </div>
    </form>
  );
}

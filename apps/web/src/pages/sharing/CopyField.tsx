import { IconCopy } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import page from '../../components/page/page.module.css';
import { showToast } from '../../shell/toast.ts';
import styles from './sharing.module.css';

interface CopyFieldProps {
  label: string;
  value: string;
  /** Lines of text instead of one. */
  lines?: number;
}

/** Text to be taken elsewhere: selected whole by a touch, copied by the button. */
export function CopyField({ label, value, lines = 1 }: CopyFieldProps) {
  const { t } = useTranslation('sharing');
  const id = useId();
  const shared = {
    id,
    readOnly: true,
    value,
    className: `${page.input} ${styles.code}`,
    onFocus: (event: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) => event.currentTarget.select(),
  };
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    await showToast({ message: t('copied') });
  };
  return (
    <div className={styles.copy}>
      <label htmlFor={id} className={page.label}>
        {label}
      </label>
      {lines > 1 ? <textarea {...shared} rows={lines} /> : <input {...shared} />}
      <button type="button" className={page.secondary} onClick={() => void copy()}>
        <IconCopy size={18} aria-hidden />
        {t('copy')}
        <span className="visually-hidden"> : {label}</span>
      </button>
    </div>
  );
}

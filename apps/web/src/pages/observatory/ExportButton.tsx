import { IconDownload } from '@tabler/icons-react';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './observatory.module.css';

export function ExportButton(props: ComponentProps<'button'>) {
  const { t } = useTranslation('observatory');
  return (
    <button type="button" aria-haspopup="menu" aria-label={t('export.open')} {...props} className={styles.button}>
      <IconDownload size={19} stroke={1.7} aria-hidden />
      <span>{t('export.open')}</span>
    </button>
  );
}

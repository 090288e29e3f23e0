import { useTranslation } from 'react-i18next';
import styles from './state.module.css';

/** A grey shape of the size of what is coming, in CSS lengths. */
export function Skeleton({ height, width = '100%' }: { height: string; width?: string }) {
  const { t } = useTranslation('shell');
  return (
    <div className={styles.skeleton} style={{ height, width }} role="status">
      <span className="visually-hidden">{t('loading')}</span>
    </div>
  );
}

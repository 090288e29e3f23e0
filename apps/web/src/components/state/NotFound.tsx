import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import styles from './state.module.css';

export function NotFound() {
  const { t } = useTranslation('shell');
  return (
    <div className={styles.empty}>
      <h1>{t('failure.notFound')}</h1>
      <p>{t('failure.notFoundHelp')}</p>
      <Link to="/">{t('home')}</Link>
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import styles from './placeImpact.module.css';

const sentences = ['supply', 'effect', 'model', 'private'] as const;

/** How each figure is made. */
export function Method() {
  const { t } = useTranslation('place-impact');
  return (
    <details className={styles.method}>
      <summary>{t('method.title')}</summary>
      {sentences.map((one) => (
        <p key={one}>{t(`method.${one}`)}</p>
      ))}
    </details>
  );
}

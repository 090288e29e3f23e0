import { useTranslation } from 'react-i18next';
import styles from './ledger.module.css';

/** Before the first entry: what this is, and the first steps. */
export function EmptyLedger() {
  const { t } = useTranslation('ledger');
  return (
    <section className={styles.card} aria-labelledby="ledger-empty">
      <h2 id="ledger-empty">{t('empty.title')}</h2>
      <ol className={styles.teach}>
        <li>{t('empty.first')}</li>
        <li>{t('empty.second')}</li>
        <li>{t('empty.third')}</li>
      </ol>
    </section>
  );
}

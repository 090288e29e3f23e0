import { useTranslation } from 'react-i18next';
import { Card } from '../../components/page/Card.tsx';
import styles from './siting.module.css';

/** The formula, the bound, and why the mean is no aim. */
export function Method() {
  const { t } = useTranslation('siting');
  return (
    <Card title={t('method.title')}>
      <div className={styles.method}>
        <p>{t('method.first')}</p>
        <p>{t('method.second')}</p>
        <p>{t('method.third')}</p>
      </div>
    </Card>
  );
}

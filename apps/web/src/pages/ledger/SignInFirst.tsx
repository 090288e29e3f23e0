import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import styles from './ledger.module.css';

/** For a reader without organisation: what the ledger is, and how to see one. */
export function SignInFirst() {
  const { t } = useTranslation('ledger');
  return (
    <div className={styles.signIn}>
      <h1>{t('signIn.title')}</h1>
      <p>{t('signIn.first')}</p>
      <p>{t('signIn.second')}</p>
      <Link to="/connexion" search={{ to: '/registre' }} className={styles.enter}>
        {t('signIn.enter')}
      </Link>
      <Link to="/observer">{t('signIn.observatory')}</Link>
    </div>
  );
}

import type { Me } from '@maillage/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import styles from './ledger.module.css';

/** For a reader without organisation: what the ledger is, and how to see one. */
export function SignInFirst({ account }: { account: Me }) {
  const { t } = useTranslation('ledger');
  const shown = account.demoAccounts.filter(({ role }) => role === 'coordinator' || role === 'reader');
  return (
    <div className={styles.signIn}>
      <h1>{t('signIn.title')}</h1>
      <p>{t('signIn.first')}</p>
      <p>{t('signIn.second')}</p>
      {shown.length > 0 && <h2>{t('signIn.demo')}</h2>}
      {shown.map(({ email, name, role }) => (
        <a
          key={email}
          className={styles.demo}
          href={`/api/demo/sign-in?${new URLSearchParams({ email, to: '/registre' })}`}
        >
          {name} <small>{t(`role.${role}`)}</small>
        </a>
      ))}
      <Link to="/observer">{t('signIn.observatory')}</Link>
    </div>
  );
}

import type { Me } from '@maillage/contract';
import { useTranslation } from 'react-i18next';
import { address } from '../../api/getJson.ts';
import { Card } from '../../components/page/Card.tsx';
import styles from './signIn.module.css';

interface DemoAccountsProps {
  accounts: Me['demoAccounts'];
  to: string;
}

/** Invented people of the demonstration territory, one a role: a click signs in. */
export function DemoAccounts({ accounts, to }: DemoAccountsProps) {
  const { t } = useTranslation(['sign-in', 'me']);
  if (accounts.length === 0) return null;
  return (
    <Card title={t('sign-in:demo.title')} note={t('sign-in:demo.note')} className={styles.demo}>
      <ul>
        {accounts.map(({ email, name, role }) => (
          <li key={email}>
            <a href={address('/api/demo/sign-in', { email, to })}>
              <b>{name}</b>
              <span>{t(`me:role.${role}`)}</span>
            </a>
          </li>
        ))}
      </ul>
    </Card>
  );
}

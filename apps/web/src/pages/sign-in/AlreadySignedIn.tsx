import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHeading } from '../../components/page/PageHeading.tsx';
import page from '../../components/page/page.module.css';
import { useSignOut } from '../me/useSignOut.ts';
import styles from './signIn.module.css';

/** Nothing to do here: on to where one was going, or out. */
export function AlreadySignedIn({ name, to }: { name: string; to: string }) {
  const { t } = useTranslation('sign-in');
  const signOut = useSignOut();
  return (
    <div className={styles.page}>
      <PageHeading tab={t('tab')} title={t('already', { name })} />
      <div className={page.actions}>
        <a href={to} className={page.primary}>
          {t('goOn')}
        </a>
        <Link to="/moi" className={page.secondary}>
          {t('account')}
        </Link>
        <button type="button" className={page.secondary} onClick={signOut}>
          {t('signOut')}
        </button>
      </div>
    </div>
  );
}

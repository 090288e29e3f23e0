import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHeading } from '../../../components/page/PageHeading.tsx';
import page from '../../../components/page/page.module.css';

/** For a reader without organisation: what scenarios are, and how to see one. */
export function SignInFirst({ to = '/decider' }: { to?: string }) {
  const { t } = useTranslation('scenarios');
  return (
    <>
      <PageHeading tab={t('tab')} title={t('signIn.title')}>
        <p>{t('signIn.first')}</p>
        <p>{t('signIn.second')}</p>
      </PageHeading>
      <Link to="/connexion" search={{ to }} className={page.primary}>
        {t('signIn.enter')}
      </Link>
    </>
  );
}

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHeading } from '../../components/page/PageHeading.tsx';
import page from '../../components/page/page.module.css';

/** For a reader without organisation: what rounds are, and how to see some. */
export function SignInFirst() {
  const { t } = useTranslation('rounds');
  return (
    <PageHeading tab={t('tab')} eyebrow={t('eyebrow')} title={t('signIn')}>
      <p>{t('lead')}</p>
      <p>
        <Link to="/connexion" search={{ to: '/organiser/tournees' }} className={page.primary}>
          {t('enter')}
        </Link>
      </p>
    </PageHeading>
  );
}

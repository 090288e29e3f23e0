import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHeading } from '../../components/page/PageHeading.tsx';
import page from '../../components/page/page.module.css';

/** For a reader without organisation: what is kept here, and how to see it. */
export function SignInFirst({ to }: { to: string }) {
  const { t } = useTranslation('rotas');
  return (
    <PageHeading tab={t('tab')} eyebrow={t('eyebrow')} title={t('signIn')}>
      <p>{t('lead')}</p>
      <p>
        <Link to="/connexion" search={{ to }} className={page.primary}>
          {t('enter')}
        </Link>
      </p>
    </PageHeading>
  );
}

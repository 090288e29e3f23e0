import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHeading } from '../../components/page/PageHeading.tsx';
import page from '../../components/page/page.module.css';

/** For a reader without organisation: what this register is, and how to see one. */
export function SignInFirst({ what, to }: { what: 'projects' | 'equipment'; to: string }) {
  const { t } = useTranslation('projects');
  return (
    <PageHeading tab={t(`${what}.tab`)} eyebrow={t(`${what}.eyebrow`)} title={t(`${what}.signIn`)}>
      <p>{t(`${what}.lead`)}</p>
      <p>
        <Link to="/connexion" search={{ to }} className={page.primary}>
          {t('enter')}
        </Link>
      </p>
    </PageHeading>
  );
}

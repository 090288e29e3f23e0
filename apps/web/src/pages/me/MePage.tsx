import { Navigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/page/Card.tsx';
import { PageHeading } from '../../components/page/PageHeading.tsx';
import page from '../../components/page/page.module.css';
import { Failure } from '../../components/state/Failure.tsx';
import { PageSkeleton } from '../../components/state/PageSkeleton.tsx';
import { Mails } from './Mails.tsx';
import { Memberships } from './Memberships.tsx';
import styles from './me.module.css';
import { Passkeys } from './passkeys/Passkeys.tsx';
import { useSession } from './useSession.ts';
import { useSignOut } from './useSignOut.ts';

/** Who I am here: my organisations, my roles, and the mails that my organisation sent. */
export function MePage() {
  const { t } = useTranslation('me');
  const { me, person, acting, failure } = useSession();
  const signOut = useSignOut();
  if (failure) return <Failure error={failure} />;
  if (!me) return <PageSkeleton />;
  if (!person) return <Navigate to="/connexion" search={{ to: '/moi' }} replace />;
  return (
    <div className={styles.page}>
      <PageHeading
        tab={t('account')}
        eyebrow={t('account')}
        title={
          acting
            ? t('title', { name: person.name, organisation: acting.organisation.name })
            : t('titleAlone', { name: person.name || person.email })
        }
      >
        <p>{[acting && t(`role.${acting.role}`), person.email].filter(Boolean).join(' · ')}</p>
      </PageHeading>
      <Memberships memberships={me.memberships} acting={acting} />
      <Passkeys />
      {acting?.role === 'coordinator' && <Mails />}
      <Card title={t('leave')}>
        <p className={styles.text}>{t('leaveWhy')}</p>
        <button type="button" className={page.secondary} onClick={signOut}>
          {t('signOut')}
        </button>
      </Card>
    </div>
  );
}

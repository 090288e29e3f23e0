import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { me } from '../../api/queries.ts';
import { PageHeading } from '../../components/page/PageHeading.tsx';
import page from '../../components/page/page.module.css';
import { Failure } from '../../components/state/Failure.tsx';
import { AlreadySignedIn } from './AlreadySignedIn.tsx';
import { DemoAccounts } from './DemoAccounts.tsx';
import { LinkForm } from './LinkForm.tsx';
import { LinkSent } from './LinkSent.tsx';
import { PasskeyButton } from './PasskeyButton.tsx';
import { Providers } from './Providers.tsx';
import { keepSentTo, sentTo } from './sentTo.ts';
import styles from './signIn.module.css';

const route = getRouteApi('/connexion');

/** Sign in by a link in a mail, or a passkey; in development, as an invented person in one click. */
export function SignInPage() {
  const { t } = useTranslation('sign-in');
  const { to = '/', error } = route.useSearch();
  const [sent, setSent] = useState(sentTo);
  // A link opened in another tab signs this one in too: it is noticed when it is looked at again.
  const session = useQuery({ ...me(), refetchOnWindowFocus: 'always' });
  const change = (email: string | undefined) => {
    keepSentTo(email);
    setSent(email);
  };
  const { person, demoAccounts = [], identityProviders = [] } = session.data ?? {};

  if (person) return <AlreadySignedIn name={person.name || person.email} to={to} />;
  return (
    <div className={styles.page}>
      <PageHeading tab={t('tab')} title={t(sent ? 'sent.title' : 'title')}>
        {!sent && <p>{t('why')}</p>}
      </PageHeading>
      {error && !sent && (
        <p className={page.warning} role="alert">
          <IconAlertTriangle size={22} aria-hidden />
          {t(problemOf(error))}
        </p>
      )}
      {sent ? (
        <LinkSent email={sent} to={to} development={demoAccounts.length > 0} onChange={() => change(undefined)} />
      ) : (
        <>
          <LinkForm to={to} onSent={change} />
          <PasskeyButton to={to} />
          <Providers providers={identityProviders} to={to} />
        </>
      )}
      {session.error && <Failure error={session.error} reset={session.refetch} />}
      <DemoAccounts accounts={demoAccounts} to={to} />
    </div>
  );
}

const expired = ['EXPIRED_TOKEN', 'INVALID_TOKEN', 'ATTEMPTS_EXCEEDED'];
const problemOf = (error: string) => (expired.includes(error) ? ('error.link' as const) : ('error.provider' as const));

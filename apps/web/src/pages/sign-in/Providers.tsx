import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { sendJson } from '../../api/getJson.ts';
import page from '../../components/page/page.module.css';
import { Failure } from '../../components/state/Failure.tsx';
import styles from './signIn.module.css';

interface ProvidersProps {
  providers: readonly { readonly id: string; readonly title: string }[];
  to: string;
}

/** National sign-ins (Pro Santé Connect, ProConnect), when the server declares them. */
export function Providers({ providers, to }: ProvidersProps) {
  const { t } = useTranslation('sign-in');
  const open = useMutation({
    mutationFn: (provider: string) =>
      sendJson<{ url: string }>('POST', '/api/auth/sign-in/social', {
        provider,
        callbackURL: to,
        errorCallbackURL: `/connexion?to=${encodeURIComponent(to)}`,
      }),
    onSuccess: ({ url }) => location.assign(url),
  });
  if (providers.length === 0) return null;
  return (
    <section className={styles.form}>
      <h2>{t('providers')}</h2>
      {providers.map(({ id, title }) => (
        <button
          key={id}
          type="button"
          className={page.secondary}
          onClick={() => open.mutate(id)}
          disabled={open.isPending}
        >
          {t('continueWith', { title })}
        </button>
      ))}
      {open.error && <Failure error={open.error} />}
    </section>
  );
}

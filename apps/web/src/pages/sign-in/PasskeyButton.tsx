import { IconFingerprint } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { RequestFailure } from '../../api/getJson.ts';
import page from '../../components/page/page.module.css';
import { Failure } from '../../components/state/Failure.tsx';
import { canUsePasskeys } from '../me/passkeys/canUsePasskeys.ts';
import styles from './signIn.module.css';

/** Sign-in by a key of this device, without an address to type; absent where browsers cannot. */
export function PasskeyButton({ to }: { to: string }) {
  const { t } = useTranslation('sign-in');
  const open = useMutation({
    // the code that talks to the device comes when it is asked for
    mutationFn: async () => (await import('../me/passkeys/passkeyRequests.ts')).signInWithPasskey(),
    onSuccess: () => location.assign(to),
  });
  if (!canUsePasskeys()) return null;
  const broken = open.error instanceof RequestFailure && ['unreachable', 'server/failure'].includes(open.error.code);
  return (
    <section className={styles.form}>
      <button type="button" className={page.secondary} disabled={open.isPending} onClick={() => open.mutate()}>
        <IconFingerprint size={20} aria-hidden />
        {t('passkey.open')}
      </button>
      <p className={page.help}>{t('passkey.why')}</p>
      {open.error &&
        (broken ? (
          <Failure error={open.error} reset={() => open.mutate()} />
        ) : (
          <p role="alert" className={styles.wrong}>
            {t('passkey.refused')}
          </p>
        ))}
    </section>
  );
}

import { WebAuthnError } from '@simplewebauthn/browser';
import { IconFingerprint } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { RequestFailure } from '../../../api/getJson.ts';
import { Card } from '../../../components/page/Card.tsx';
import page from '../../../components/page/page.module.css';
import { Failure } from '../../../components/state/Failure.tsx';
import { showToast } from '../../../shell/toast.ts';
import styles from '../me.module.css';
import { canUsePasskeys } from './canUsePasskeys.ts';
import { deviceName } from './deviceName.ts';
import { PasskeyLine } from './PasskeyLine.tsx';
import { addPasskey, passkeys } from './passkeyRequests.ts';

/** The devices that sign in without a mail: add, name, remove. */
export function Passkeys() {
  const { t } = useTranslation('me');
  const client = useQueryClient();
  const { data = [], error, refetch } = useQuery(passkeys());
  const add = useMutation({
    mutationFn: () => addPasskey(deviceName(navigator.userAgent)),
    onSuccess: () => {
      showToast({ message: t('passkeys.added') });
      return client.invalidateQueries(passkeys());
    },
  });
  if (!canUsePasskeys() && data.length === 0) return null;
  return (
    <Card title={t('passkeys.title')}>
      <p className={styles.text}>{t('passkeys.why')}</p>
      {error && <Failure error={error} reset={refetch} />}
      <ul className={styles.list}>
        {data.map((passkey) => (
          <PasskeyLine key={passkey.id} passkey={passkey} />
        ))}
      </ul>
      {canUsePasskeys() && (
        <button type="button" className={page.secondary} disabled={add.isPending} onClick={() => add.mutate()}>
          <IconFingerprint size={20} aria-hidden />
          {t(add.isPending ? 'passkeys.adding' : 'passkeys.add')}
        </button>
      )}
      {add.error && <AddFailure error={add.error} />}
    </Card>
  );
}

function AddFailure({ error }: { error: Error }) {
  const { t } = useTranslation('me');
  const key = reasonOf(error);
  if (!key) return <Failure error={error} />;
  return (
    <p role="alert" className={styles.text}>
      {t(`passkeys.${key}`)}
    </p>
  );
}

function reasonOf(error: Error) {
  if (error instanceof WebAuthnError && error.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED') return 'known';
  if (error instanceof WebAuthnError || error.name === 'NotAllowedError') return 'cancelled';
  return error instanceof RequestFailure && error.code === 'identity/forbidden' ? 'old' : undefined;
}

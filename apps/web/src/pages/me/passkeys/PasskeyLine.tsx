import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import page from '../../../components/page/page.module.css';
import { Failure } from '../../../components/state/Failure.tsx';
import { useFormat } from '../../../i18n/useFormat.ts';
import { showToast } from '../../../shell/toast.ts';
import styles from '../me.module.css';
import { passkeys, removePasskey, renamePasskey, type StoredPasskey } from './passkeyRequests.ts';

type Doing = 'reading' | 'renaming' | 'removing';

/** One passkey: its name, its age; renamed in place; removed after a second click, since a device cannot give it back. */
export function PasskeyLine({ passkey }: { passkey: StoredPasskey }) {
  const { t } = useTranslation('me');
  const format = useFormat();
  const client = useQueryClient();
  const [doing, setDoing] = useState<Doing>('reading');
  const name = passkey.name || t('passkeys.unnamed');
  const onSuccess = () => {
    setDoing('reading');
    return client.invalidateQueries(passkeys());
  };
  const rename = useMutation({ mutationFn: (wanted: string) => renamePasskey(passkey.id, wanted), onSuccess });
  const remove = useMutation({
    mutationFn: () => removePasskey(passkey.id),
    onSuccess: () => {
      showToast({ message: t('passkeys.removed', { name }) });
      return onSuccess();
    },
  });
  const failure = rename.error ?? remove.error;
  return (
    <li>
      {doing === 'renaming' ? (
        <RenameForm name={passkey.name ?? ''} onName={rename.mutate} />
      ) : (
        <>
          <span>
            <b>{name}</b>
            <small className={styles.since}>{t('passkeys.since', { day: format.day(passkey.createdAt) })}</small>
          </span>
          <span className={styles.actions}>
            {doing === 'removing' ? (
              <>
                <button type="button" className={page.danger} onClick={() => remove.mutate()}>
                  {t('passkeys.removeNow', { name })}
                </button>
                <button type="button" className={page.secondary} onClick={() => setDoing('reading')}>
                  {t('passkeys.keep')}
                </button>
              </>
            ) : (
              <>
                <button type="button" className={page.secondary} onClick={() => setDoing('renaming')}>
                  {t('passkeys.rename', { name: '' }).trim()}
                  <span className="visually-hidden"> {name}</span>
                </button>
                <button type="button" className={page.secondary} onClick={() => setDoing('removing')}>
                  {t('passkeys.remove', { name: '' }).trim()}
                  <span className="visually-hidden"> {name}</span>
                </button>
              </>
            )}
          </span>
        </>
      )}
      {failure && <Failure error={failure} />}
    </li>
  );
}

function RenameForm({ name, onName }: { name: string; onName: (name: string) => void }) {
  const { t } = useTranslation('me');
  const [typed, setTyped] = useState(name);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim()) onName(typed.trim());
  };
  return (
    <form onSubmit={submit} className={styles.actions}>
      <label className={page.label}>
        {t('passkeys.name')}
        <input
          className={page.input}
          value={typed}
          maxLength={100}
          // biome-ignore lint/a11y/noAutofocus: the field takes the place of the button that was just pressed
          autoFocus
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      <button type="submit" className={page.secondary} disabled={typed.trim() === ''}>
        {t('passkeys.save')}
      </button>
    </form>
  );
}

import type { SharedIdentity } from '@maillage/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import page from '../../components/page/page.module.css';
import { Failure } from '../../components/state/Failure.tsx';
import { showToast } from '../../shell/toast.ts';
import { sharedIdentity, writeIdentity } from './queries.ts';
import styles from './sharing.module.css';

/** FINESS and telephone of the organisation, as other systems read them. */
export function IdentityForm() {
  const { data, error, refetch } = useQuery(sharedIdentity());
  if (error) return <Failure error={error} reset={() => void refetch()} />;
  return data ? <Form start={data} /> : null;
}

function Form({ start }: { start: SharedIdentity }) {
  const { t } = useTranslation('sharing');
  const client = useQueryClient();
  const [finess, setFiness] = useState(start.finess ?? '');
  const [phone, setPhone] = useState(start.phone ?? '');
  const [failure, setFailure] = useState<unknown>();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setFailure(undefined);
    try {
      const written = { finess: finess.replaceAll(' ', '').toUpperCase() || null, phone: phone.trim() || null };
      client.setQueryData(sharedIdentity().queryKey, await writeIdentity(written));
      await showToast({ message: t('identity.saved') });
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <label className={page.label}>
        {t('identity.finess')}
        <input
          className={page.input}
          maxLength={12}
          value={finess}
          onChange={(event) => setFiness(event.target.value)}
        />
        <span className={page.help}>{t('identity.finessHelp')}</span>
      </label>
      <label className={page.label}>
        {t('identity.phone')}
        <input
          className={page.input}
          type="tel"
          maxLength={40}
          value={phone}
          onChange={(event) => setPhone(event.target.value)}
        />
      </label>
      <button type="submit" className={page.secondary}>
        {t('identity.save')}
      </button>
      {failure !== undefined && <Failure error={failure} />}
    </form>
  );
}

import type { FhirKeyList } from '@maillage/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SureButton } from '../../components/care/SureButton.tsx';
import { Card } from '../../components/page/Card.tsx';
import page from '../../components/page/page.module.css';
import { Scroll } from '../../components/page/Scroll.tsx';
import { Failure } from '../../components/state/Failure.tsx';
import { useFormat } from '../../i18n/useFormat.ts';
import { CopyField } from './CopyField.tsx';
import { IdentityForm } from './IdentityForm.tsx';
import { giveKey, keyList, revokeKey } from './queries.ts';
import styles from './sharing.module.css';

/** Slots for regulation and professionals' software: address, number of the structure, keys. */
export function RegulationCard() {
  const { t } = useTranslation('sharing');
  const { data, error, refetch } = useQuery(keyList());
  return (
    <Card title={t('regulation.title')} note={t('regulation.note')}>
      <CopyField label={t('regulation.address')} value={`${location.origin}/fhir`} />
      <IdentityForm />
      <h3 className={styles.subtitle}>{t('keys.title')}</h3>
      <p className={page.note}>{t('keys.note')}</p>
      <KeyForm />
      {error && <Failure error={error} reset={() => void refetch()} />}
      {data && <KeyTable keys={data.keys} />}
    </Card>
  );
}

function KeyForm() {
  const { t } = useTranslation('sharing');
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [given, setGiven] = useState<string>();
  const [failure, setFailure] = useState<unknown>();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setFailure(undefined);
    try {
      const { key } = await giveKey({ name: name.trim(), audiences: ['SNP'] });
      setGiven(key);
      setName('');
      await client.invalidateQueries({ queryKey: ['fhir', 'keys'] });
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <label className={page.label}>
        {t('keys.name')}
        <input
          className={page.input}
          required
          maxLength={120}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <button type="submit" className={page.primary}>
        {t('keys.give')}
      </button>
      {failure !== undefined && <Failure error={failure} />}
      {given !== undefined && (
        <div className={page.notice} role="status">
          <div className={styles.given}>
            <p>{t('keys.once')}</p>
            <CopyField label={t('keys.key')} value={given} />
          </div>
        </div>
      )}
    </form>
  );
}

function KeyTable({ keys }: { keys: FhirKeyList['keys'] }) {
  const { t } = useTranslation('sharing');
  const format = useFormat();
  const client = useQueryClient();
  if (keys.length === 0) return <p>{t('keys.none')}</p>;
  const day = (at: string | null) => (at === null ? t('keys.never') : format.day(at.slice(0, 10)));
  return (
    <Scroll label={t('keys.title')}>
      <table className={page.table}>
        <thead>
          <tr>
            <th scope="col">{t('keys.name')}</th>
            <th scope="col">{t('keys.given')}</th>
            <th scope="col">{t('keys.used')}</th>
            <th scope="col">{t('keys.state')}</th>
          </tr>
        </thead>
        <tbody>
          {keys.map(({ id, name, createdAt, lastUsedAt, revokedAt }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>{day(createdAt)}</td>
              <td>{day(lastUsedAt)}</td>
              <td>
                {revokedAt === null ? (
                  <SureButton
                    warning={t('keys.revokeWarning')}
                    sure={t('keys.revokeSure')}
                    keep={t('keys.keep')}
                    onSure={async () => {
                      await revokeKey(id);
                      await client.invalidateQueries({ queryKey: ['fhir', 'keys'] });
                    }}
                  >
                    {t('keys.revoke')}
                  </SureButton>
                ) : (
                  t('keys.revoked', { day: day(revokedAt) })
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

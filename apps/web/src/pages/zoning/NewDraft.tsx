import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sendJson } from '../../api/getJson.ts';
import { Card } from '../../components/page/Card.tsx';
import page from '../../components/page/page.module.css';
import { Failure } from '../../components/state/Failure.tsx';
import { Rich } from '../../components/text/Rich.tsx';
import { zoningDrafts, zoningRegions, zoningSelection } from './queries.ts';
import { useZoningFormat } from './useZoningFormat.ts';
import styles from './zoning.module.css';

/** A name and a région; the figures that the draft would freeze are told before it is opened. */
export function NewDraft() {
  const { t } = useTranslation('zoning');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { data } = useQuery(zoningRegions());
  const [name, setName] = useState('');
  const [region, setRegion] = useState('32');
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const create = async (event: FormEvent) => {
    event.preventDefault();
    setSending(true);
    setFailure(undefined);
    try {
      const { id } = await sendJson<{ id: string }>('POST', '/api/zoning/drafts', {
        name: name.trim() || t('list.namePlaceholder'),
        region,
      });
      await queries.invalidateQueries(zoningDrafts());
      await navigate({ to: '/decider/zonage/$id', params: { id } });
    } catch (error) {
      setFailure(error);
    } finally {
      setSending(false);
    }
  };
  return (
    <Card title={t('list.open')}>
      <form className={styles.newDraft} onSubmit={create}>
        <label className={page.label}>
          {t('list.name')}
          <input
            className={page.input}
            value={name}
            maxLength={160}
            placeholder={t('list.namePlaceholder')}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <label className={page.label}>
          {t('list.region')}
          <select className={page.input} value={region} onChange={(event) => setRegion(event.target.value)}>
            {data?.regions.map((one) => (
              <option key={one.code} value={one.code}>
                {one.name}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className={page.primary} disabled={sending}>
          {sending ? t('list.creating') : t('list.create')}
        </button>
      </form>
      <Preview region={region} />
      {failure !== undefined && <Failure error={failure} />}
    </Card>
  );
}

function Preview({ region }: { region: string }) {
  const { t } = useTranslation('zoning');
  const format = useZoningFormat();
  const { data, error } = useQuery(zoningSelection(region));
  if (error) return <Failure error={error} />;
  if (!data) return null;
  const { selected } = data.assessment;
  const text = t('list.preview.sentence', {
    zip: format.people(selected.priority),
    pool: format.people(selected.pool),
    out: format.people(selected.out),
    units: data.units.length,
    basis: t(`basis.${data.basis}`),
  });
  return (
    <p className={styles.preview}>
      <Rich text={text} tags={{ b: <b /> }} />
    </p>
  );
}

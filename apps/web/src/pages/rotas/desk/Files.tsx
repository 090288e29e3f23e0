import type { RotaPay } from '@maillage/contract';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { address } from '../../../api/getJson.ts';
import { Choice } from '../../../components/field/Choice.tsx';
import { Card } from '../../../components/page/Card.tsx';
import page from '../../../components/page/page.module.css';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useSaying } from '../../places/useSaying.ts';
import { addFeed, calendarFeeds, revokeFeed, rotaActions, rotaPublications } from '../queries.ts';
import styles from '../rotas.module.css';
import { useDesk } from './useDesk.ts';

/** What leaves the desk: tables, statements, locum contracts, calendars; and what was published when. */
export function Files() {
  const { t } = useTranslation('rotas');
  const { rota, language } = useDesk();
  const locums = rota.doctors.filter(
    ({ id, status }) =>
      (status === 'locum' || status === 'regular-locum') && rota.published?.cells.some(({ doctor }) => doctor === id),
  );
  const link = (file: string, format: string) => (
    <a key={format} href={address(`/api/rotas/${rota.id}/${file}`, { format, lang: language })} download>
      {format.toUpperCase()}
    </a>
  );
  return (
    <Card title={t('files.title')} className={styles.noPrint}>
      <dl className={styles.files}>
        <dt>{t('files.table')}</dt>
        <dd>{['xlsx', 'csv', 'pdf'].map((format) => link('export', format))}</dd>
        <dt>{t('files.statement')}</dt>
        <dd>{['xlsx', 'csv', 'pdf'].map((format) => link('statement', format))}</dd>
        {locums.length > 0 && (
          <>
            <dt>{t('files.contracts')}</dt>
            <dd className={styles.stack}>
              {locums.map(({ id, name }) => (
                <a key={id} href={address(`/api/rotas/${rota.id}/contracts/${id}`, { lang: language })} download>
                  {name} (PDF)
                </a>
              ))}
              <span className={styles.soft}>{t('files.contractNote')}</span>
            </dd>
          </>
        )}
      </dl>
      <Pay />
      <Feeds />
      <History />
    </Card>
  );
}

function Pay() {
  const { t } = useTranslation('rotas');
  const { rota, act, say } = useDesk();
  const [pay, setPay] = useState<RotaPay>(rota.plan.pay ?? { per: 'half-day', cents: 0, source: '' });
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (await act(() => rotaActions.plan(rota.id, { ...rota.plan, pay }, rota.version))) await say(t('files.saved'));
  };
  return (
    <details className={styles.fold}>
      <summary>{t('files.pay')}</summary>
      <form className={styles.stack} onSubmit={(event) => void save(event)}>
        <label className={page.label}>
          {t('files.amount')}
          <input
            type="number"
            min={0}
            max={10_000}
            step="0.01"
            required
            className={page.input}
            value={pay.cents / 100}
            onChange={(event) => setPay({ ...pay, cents: Math.round(Number(event.target.value) * 100) })}
          />
        </label>
        <Choice
          label={t('files.pay')}
          quiet
          value={pay.per}
          options={(['half-day', 'day'] as const).map((per) => ({ value: per, label: t(`files.per.${per}`) }))}
          onChange={(per) => setPay({ ...pay, per: per === 'day' ? 'day' : 'half-day' })}
        />
        <label className={page.label}>
          {t('files.source')}
          <input
            required
            maxLength={300}
            className={page.input}
            value={pay.source}
            onChange={(event) => setPay({ ...pay, source: event.target.value })}
          />
        </label>
        <button type="submit" className={page.secondary}>
          {t('files.save')}
        </button>
      </form>
    </details>
  );
}

function Feeds() {
  const { t } = useTranslation('rotas');
  const { rota } = useDesk();
  const { data } = useQuery(calendarFeeds());
  const { run, say } = useSaying('calendar-feeds');
  const copy = async (url: string) => {
    await navigator.clipboard.writeText(url);
    await say(t('files.copied'));
  };
  return (
    <details className={styles.fold}>
      <summary>{t('files.feeds')}</summary>
      <ul className={styles.plain}>
        {rota.cabinets.map(({ id, name }) => {
          const feed = data?.feeds.find(({ subject }) => subject === id);
          return (
            <li key={id}>
              {name}
              <div className={page.actions}>
                {feed ? (
                  <>
                    <button type="button" className={page.secondary} onClick={() => void copy(feed.url)}>
                      {t('files.copy')}
                    </button>
                    <button
                      type="button"
                      className={page.secondary}
                      onClick={async () => (await run(() => revokeFeed(feed.id))) && (await say(t('files.revoked')))}
                    >
                      {t('files.revoke')}
                    </button>
                  </>
                ) : (
                  <button type="button" className={page.secondary} onClick={() => void run(() => addFeed('place', id))}>
                    {t('files.feed')}
                  </button>
                )}
              </div>
            </li>
          );
        })}
      </ul>
      <p className={page.help}>{t('files.feedNote')}</p>
    </details>
  );
}

function History() {
  const { t } = useTranslation('rotas');
  const format = useFormat();
  const { rota } = useDesk();
  const { data } = useQuery({ ...rotaPublications(rota.id), enabled: rota.state === 'published' });
  if (!data || data.publications.length === 0) return null;
  return (
    <details className={styles.fold}>
      <summary>{t('publishing.history')}</summary>
      <ul className={styles.plain}>
        {data.publications.map(({ number, at, ...line }) => (
          <li key={number}>{t('publishing.line', { at: format.moment(at), ...line })}</li>
        ))}
      </ul>
    </details>
  );
}

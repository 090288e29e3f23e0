import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getJson } from '../../api/getJson.ts';
import { Card } from '../../components/page/Card.tsx';
import page from '../../components/page/page.module.css';
import { Scroll } from '../../components/page/Scroll.tsx';
import { Failure } from '../../components/state/Failure.tsx';
import { useFormat } from '../../i18n/useFormat.ts';
import styles from './me.module.css';

/** GET /api/mails: what an organisation sent, failed ones first. */
interface Mails {
  readonly mails: readonly {
    readonly id: string;
    readonly recipient: string;
    readonly subject: string;
    readonly state: 'queued' | 'sent' | 'failed';
    readonly lastError: string | null;
    readonly createdAt: string;
  }[];
}

const mails = () =>
  queryOptions({ queryKey: ['mails'], queryFn: ({ signal }) => getJson<Mails>('/api/mails', {}, signal) });

/** The mails of the organisation: nobody should wait for one that did not leave. */
export function Mails() {
  const { t } = useTranslation('me');
  const format = useFormat();
  const { data, error, refetch } = useQuery(mails());
  if (error) return <Failure error={error} reset={refetch} />;
  const failed = data?.mails.filter(({ state }) => state === 'failed').length ?? 0;
  return (
    <Card title={t('mails.title')} note={data && data.mails.length > 0 && t('mails.failed', { count: failed })}>
      {data?.mails.length === 0 && <p className={styles.text}>{t('mails.none')}</p>}
      {data && data.mails.length > 0 && (
        <Scroll label={t('mails.title')}>
          <table className={page.table}>
            <thead>
              <tr>
                <th scope="col">{t('mails.subject')}</th>
                <th scope="col">{t('mails.recipient')}</th>
                <th scope="col">{t('mails.state')}</th>
                <th scope="col">{t('mails.day')}</th>
              </tr>
            </thead>
            <tbody>
              {data.mails.map(({ id, subject, recipient, state, lastError, createdAt }) => (
                <tr key={id}>
                  <th scope="row">{subject}</th>
                  <td>{recipient}</td>
                  <td>
                    {t(`mails.is.${state}`)} {lastError}
                  </td>
                  <td>{format.day(createdAt)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </Card>
  );
}

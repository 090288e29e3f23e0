import { IconMailExclamation } from '@tabler/icons-react';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { getJson } from '../../api/getJson.ts';
import page from '../../components/page/page.module.css';

interface Mails {
  readonly mails: readonly { readonly recipient: string; readonly subject: string; readonly state: string }[];
}

const mails = () =>
  queryOptions({ queryKey: ['mails'], queryFn: ({ signal }) => getJson<Mails>('/api/mails', {}, signal) });

/** A mail that did not leave is said where somebody looks every day: those people must be telephoned. */
export function FailedMails() {
  const { t } = useTranslation('appointments');
  const failed = useQuery(mails()).data?.mails.filter(({ state }) => state === 'failed') ?? [];
  if (failed.length === 0) return null;
  const recipients = [...new Set(failed.map(({ recipient }) => recipient))].slice(0, 3).join(', ');
  return (
    <div role="status" className={page.warning}>
      <IconMailExclamation size={22} aria-hidden />
      <p>
        {t('failedMails', { count: failed.length, recipients })} <Link to="/moi">{t('failedMailsOpen')}</Link>
      </p>
    </div>
  );
}

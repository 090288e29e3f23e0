import { IconMailOpened } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Trans, useTranslation } from 'react-i18next';
import page from '../../components/page/page.module.css';
import { Failure } from '../../components/state/Failure.tsx';
import { showToast } from '../../shell/toast.ts';
import { requestLink } from './requestLink.ts';
import styles from './signIn.module.css';

interface LinkSentProps {
  email: string;
  to: string;
  /** Mails stay on this machine: the page that shows them is offered. */
  development: boolean;
  onChange: () => void;
}

/** Look in your mail; what to do if nothing comes. */
export function LinkSent({ email, to, development, onChange }: LinkSentProps) {
  const { t } = useTranslation('sign-in');
  const again = useMutation({
    mutationFn: () => requestLink(email, to),
    onSuccess: () => showToast({ message: t('sent.again') }),
  });
  return (
    <div className={styles.form} role="status">
      <IconMailOpened size={44} stroke={1.4} className={styles.picture} aria-hidden />
      <p>
        <Trans t={t} i18nKey="sent.where" values={{ email }} components={{ b: <b /> }} />
      </p>
      <p className={styles.soft}>{t('sent.nothing')}</p>
      {development && (
        <a className={page.primary} href="/outbox">
          {t('sent.outbox')}
        </a>
      )}
      <div className={page.actions}>
        <button type="button" className={page.secondary} onClick={() => again.mutate()} disabled={again.isPending}>
          {t('sent.resend')}
        </button>
        <button type="button" className={page.secondary} onClick={onChange}>
          {t('sent.change')}
        </button>
      </div>
      {again.error && <Failure error={again.error} />}
    </div>
  );
}

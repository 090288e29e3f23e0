import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import page from '../../components/page/page.module.css';
import { useRunningJob } from '../data/useRunningJob.ts';
import styles from './rounds.module.css';

/** The search as it goes, block of weeks after block of weeks, and a way to stop it. */
export function Running({ job: id, onOver }: { job: string; onOver: () => void }) {
  const { t } = useTranslation('rounds');
  const { job, over, stop } = useRunningJob(id, onOver);
  const seenRunning = useRef(false);
  if (job && !over) seenRunning.current = true;
  if (job?.state === 'failed') return <p className={page.warning}>{t('running.failed')}</p>;
  if (job?.state === 'cancelled' && seenRunning.current) return <p className={page.notice}>{t('running.cancelled')}</p>;
  if (!job || over) return null;
  return (
    <div className={page.notice} role="status">
      <p>{t('running.text', { done: job.done, total: job.total ?? '…' })}</p>
      <progress
        className={styles.progress}
        aria-label={t('running.title')}
        value={job.total ? job.done : undefined}
        max={job.total ?? undefined}
      />
      <button type="button" className={page.secondary} disabled={!stop.isIdle} onClick={() => stop.mutate()}>
        {t('running.stop')}
      </button>
    </div>
  );
}

import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import page from '../../components/page/page.module.css';
import { cancelJob } from '../data/queries.ts';
import { isOver, useJob } from '../data/useJob.ts';
import styles from './rounds.module.css';

/** The search as it goes, block of weeks after block of weeks, and a way to stop it. */
export function Running({ job: id, onOver }: { job: string; onOver: () => void }) {
  const { t } = useTranslation('rounds');
  const job = useJob(id);
  const over = job !== undefined && isOver(job);
  const seenRunning = useRef(false);
  if (job && !over) seenRunning.current = true;
  const latest = useRef(onOver);
  latest.current = onOver;
  useEffect(() => {
    if (over) latest.current();
  }, [over]);
  const stop = useMutation({ mutationFn: () => cancelJob(id) });
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

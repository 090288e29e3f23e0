import type { DatasetStatus, Job } from '@maillage/contract';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/page/Card.tsx';
import page from '../../components/page/page.module.css';
import { useFormat } from '../../i18n/useFormat.ts';
import styles from './data.module.css';
import { Problems } from './Problems.tsx';
import { useRunningJob } from './useRunningJob.ts';
import { WhatChanged } from './WhatChanged.tsx';

interface JobCardProps {
  id: string;
  before: readonly DatasetStatus[];
  after: readonly DatasetStatus[];
  onOver: () => void;
  onClose: () => void;
}

/** Long work as it goes: how far, what was found wrong, cancel; then what it changed. */
export function JobCard({ id, before, after, onOver, onClose }: JobCardProps) {
  const { t } = useTranslation('data');
  const { job, over, stop: cancel } = useRunningJob(id, onOver);
  return (
    <Card title={t(`job.${job?.state ?? 'queued'}`)}>
      <div className={styles.job} role="status">
        {job?.message && <p>{job.message}</p>}
        {!over && <Bar job={job} />}
        {job?.state === 'failed' || job?.state === 'cancelled' ? <p>{t('job.kept')}</p> : null}
        {job?.state === 'done' && <WhatChanged before={before} after={after} />}
      </div>
      {job && job.problemCount > 0 && <Problems problems={job.problems} count={job.problemCount} />}
      <div className={page.actions}>
        {over ? (
          <button type="button" className={page.secondary} onClick={onClose}>
            {t('job.close')}
          </button>
        ) : (
          <button type="button" className={page.danger} disabled={cancel.isPending} onClick={() => cancel.mutate()}>
            {t('job.cancel')}
          </button>
        )}
      </div>
    </Card>
  );
}

function Bar({ job }: { job: Job | undefined }) {
  const { t } = useTranslation('data');
  const format = useFormat();
  const part = job?.total ? Math.min(1, job.done / job.total) : undefined;
  return (
    <div className={styles.progress}>
      <progress aria-label={t('job.running')} {...(part !== undefined && { value: part })} max={1} />
      <span>{part !== undefined ? format.share(part) : job ? format.number(job.done) : ''}</span>
    </div>
  );
}

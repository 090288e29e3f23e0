import type { RotaObjective } from '@maillage/rota';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../components/page/Card.tsx';
import page from '../../../components/page/page.module.css';
import { useRunningJob } from '../../data/useRunningJob.ts';
import styles from '../rotas.module.css';

/** The search as it goes, aim by aim, and a way to stop with the best so far. */
export function Running({ job: id, onOver }: { job: string; onOver: () => void }) {
  const { t } = useTranslation('rotas');
  const { job, over, stop } = useRunningJob(id, onOver);
  if (job?.state === 'failed') return <p className={page.warning}>{t('running.failed')}</p>;
  if (over) return null;
  const objective = objectiveOf(job?.message);
  return (
    <Card title={t('running.title')} className={styles.noPrint}>
      <p role="status">{objective ? t(`objective.${objective}`) : t('running.start')}</p>
      <progress
        className={styles.progress}
        aria-label={t('running.title')}
        {...(job?.total ? { value: job.done, max: job.total } : {})}
      />
      <button
        type="button"
        className={page.secondary}
        disabled={stop.isPending || stop.isSuccess}
        onClick={() => stop.mutate()}
      >
        {t(stop.isSuccess ? 'running.stopping' : 'running.stop')}
      </button>
    </Card>
  );
}

/** The job's message is the state of the search, as JSON. */
function objectiveOf(message: string | undefined): RotaObjective | 'reasons' | undefined {
  return message?.startsWith('{') ? (JSON.parse(message) as { objective: RotaObjective }).objective : undefined;
}

import type { SitingObjective } from '@maillage/contract';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/page/Card.tsx';
import page from '../../components/page/page.module.css';
import { useRunningJob } from '../data/useRunningJob.ts';
import styles from './siting.module.css';
import { useValue } from './useValue.ts';

interface RunningProps {
  job: string;
  objective: SitingObjective;
  seconds: number;
  onOver: () => void;
}

/** The search as it goes: the best so far, what it cannot exceed, and a way to stop with it. */
export function Running({ job: id, objective, seconds, onOver }: RunningProps) {
  const { t } = useTranslation('siting');
  const { said } = useValue(objective);
  const { job, over, stop } = useRunningJob(id, onOver);
  const elapsed = useElapsed(!over);
  if (job?.state === 'failed') return <p className={page.warning}>{t('failed')}</p>;
  if (over) return null;
  const found = foundSoFar(job?.message);
  return (
    <Card title={t('running.title')}>
      <p role="status">
        {found
          ? t(objective === 'deficit' ? 'running.foundLow' : 'running.found', {
              found: said(found.objective),
              bound: said(found.bound),
            })
          : t('running.start')}
      </p>
      <progress
        className={styles.progress}
        aria-label={t('running.title')}
        value={Math.min(elapsed, seconds)}
        max={seconds}
      />
      <div className={page.actions}>
        <button
          type="button"
          className={page.secondary}
          disabled={stop.isPending || stop.isSuccess}
          onClick={() => stop.mutate()}
        >
          {t(stop.isSuccess ? 'running.stopping' : 'running.stop')}
        </button>
      </div>
    </Card>
  );
}

function useElapsed(running: boolean): number {
  const [elapsed, setElapsed] = useState(0);
  useEffect(() => {
    if (!running) return;
    const start = performance.now();
    const timer = setInterval(() => setElapsed((performance.now() - start) / 1000), 250);
    return () => clearInterval(timer);
  }, [running]);
  return elapsed;
}

/** The job's message is the state of the search, as JSON; a bound without limit is not worth saying. */
function foundSoFar(message: string | undefined): { objective: number; bound: number } | undefined {
  if (!message?.startsWith('{')) return undefined;
  const { objective, bound } = JSON.parse(message) as { objective: number; bound: number | null };
  return bound === null ? undefined : { objective, bound };
}

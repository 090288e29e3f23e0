import type { Job } from '@maillage/contract';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { cancelJob } from './queries.ts';
import { isOver, useJob } from './useJob.ts';

/** Work that somebody watches: how far it is, whether it is over, and a way to stop it. `onOver` is called once, at the end. */
export function useRunningJob(id: string, onOver: () => void) {
  const job: Job | undefined = useJob(id);
  const over = job !== undefined && isOver(job);
  const latest = useRef(onOver);
  latest.current = onOver;
  useEffect(() => {
    if (over) latest.current();
  }, [over]);
  const stop = useMutation({ mutationFn: () => cancelJob(id) });
  return { job, over, stop };
}

import type { Job } from '@maillage/contract';
import { useEffect, useState } from 'react';
import { jobNow } from './queries.ts';

const askAgainMs = 1000;

export const isOver = ({ state }: Job): boolean => !['queued', 'running'].includes(state);

/** A job as it goes, told by the server; asked for every second where the stream does not pass. */
export function useJob(id: string | undefined): Job | undefined {
  const [job, setJob] = useState<Job>();
  useEffect(() => {
    setJob(undefined);
    return id ? follow(id, setJob) : undefined;
  }, [id]);
  return job;
}

/** Follows a job until it ends; returns what stops following. */
function follow(id: string, onJob: (job: Job) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let over = false;
  const tell = (job: Job) => {
    over = isOver(job);
    onJob(job);
    if (over) stream.close();
  };
  const stream = new EventSource(`/api/jobs/${id}/events`);
  stream.onmessage = ({ data }: MessageEvent<string>) => tell(JSON.parse(data));
  stream.onerror = () => {
    stream.close();
    if (!over) ask();
  };
  const ask = async () => {
    await jobNow(id).then(tell, () => {});
    if (!over) timer = setTimeout(ask, askAgainMs);
  };
  return () => {
    over = true;
    stream.close();
    clearTimeout(timer);
  };
}

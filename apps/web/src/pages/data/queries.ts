import type { DatasetList, Job } from '@maillage/contract';
import { queryOptions } from '@tanstack/react-query';
import { getJson, sendJson } from '../../api/getJson.ts';

export const datasets = () =>
  queryOptions({ queryKey: ['datasets'], queryFn: ({ signal }) => getJson<DatasetList>('/api/datasets', {}, signal) });

export const jobNow = (id: string) => getJson<Job>(`/api/jobs/${id}`);

export const cancelJob = (id: string) => sendJson<Job>('POST', `/api/jobs/${id}/cancel`, {});

/** What starting long work answers. */
interface Started {
  readonly job: string;
}

/** Downloads the official files of a set and loads them. */
export const pull = (dataset: string) => sendJson<Started>('POST', `/api/datasets/${dataset}/pull`, {});

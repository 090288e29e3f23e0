import type { ErrorAnswer, ErrorCode } from '@maillage/contract';
import { RequestFailure } from '../../api/getJson.ts';

/** Sends files to be imported and returns the id of the job; `onSent` is told the part that has left, 0 … 1. */
export function sendFiles(files: readonly File[], dataset: string, onSent: (part: number) => void): Promise<string> {
  const form = new FormData();
  if (dataset !== '') form.append('dataset', dataset);
  for (const file of files) form.append('file', file, file.name);
  // fetch says nothing about what has been sent: only XMLHttpRequest does.
  const request = new XMLHttpRequest();
  request.open('POST', '/api/datasets/import');
  request.responseType = 'json';
  request.upload.onprogress = ({ loaded, total }) => onSent(total > 0 ? loaded / total : 0);
  return new Promise((done, failed) => {
    request.onload = () => (request.status < 300 ? done(jobIn(request.response)) : failed(failureIn(request.response)));
    request.onerror = () => failed(new RequestFailure('unreachable'));
    request.send(form);
  });
}

const jobIn = (answer: { job: string }) => answer.job;

function failureIn(answer: ErrorAnswer | null): RequestFailure {
  return answer
    ? new RequestFailure(answer.error.code as ErrorCode, answer.error.details)
    : new RequestFailure('unreachable');
}

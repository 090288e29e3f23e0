import type { ErrorAnswer, ErrorCode, LedgerImport } from '@maillage/contract';
import { RequestFailure } from '../../api/getJson.ts';

/** Sends a file as it is; `trial` writes nothing. Throws `RequestFailure`. */
export async function sendLedgerFile(file: File, trial: boolean): Promise<LedgerImport> {
  const answer = await fetch(`/api/ledger/import?try=${trial}`, {
    method: 'POST',
    body: file,
    headers: { 'content-type': 'text/csv' },
    credentials: 'same-origin',
  }).catch(() => undefined);
  const body: unknown = await answer?.json().catch(() => undefined);
  if (answer?.ok) return body as LedgerImport;
  const error = (body as ErrorAnswer | undefined)?.error;
  throw error ? new RequestFailure(error.code as ErrorCode, error.details) : new RequestFailure('unreachable');
}

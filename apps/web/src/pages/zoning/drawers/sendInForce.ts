import type { ErrorAnswer, ErrorCode, ZoningImport } from '@maillage/contract';
import { RequestFailure } from '../../../api/getJson.ts';

/** Sends a CSV file; throws `RequestFailure` with its problems. */
export async function sendInForce(url: string, text: string): Promise<ZoningImport> {
  const response = await fetch(url, { method: 'POST', body: text, headers: { 'content-type': 'text/csv' } }).catch(
    () => {
      throw new RequestFailure('unreachable');
    },
  );
  const answer: unknown = await response.json();
  if (response.ok) return answer as ZoningImport;
  const { error } = answer as ErrorAnswer;
  throw new RequestFailure(error.code as ErrorCode, error.details);
}

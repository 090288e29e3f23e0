import type { ErrorAnswer, ErrorCode, FileProblem } from '@maillage/contract';
import { address, RequestFailure } from '../../api/getJson.ts';

/** POST /api/territories/import: what a membership file makes, or would make. */
export interface MembershipImport {
  readonly territories: readonly { readonly id: string | null; readonly name: string; readonly communes: number }[];
  readonly problems: readonly FileProblem[];
}

export interface ImportOptions {
  readonly kind: string;
  readonly visibility: string;
  /** Only says what the file would do. */
  readonly trial: boolean;
}

/** Sends a CSV file with one line a commune; throws `RequestFailure`. */
export async function sendCsv(text: string, { kind, visibility, trial }: ImportOptions): Promise<MembershipImport> {
  const url = address('/api/territories/import', { kind, visibility, try: String(trial) });
  const response = await fetch(url, { method: 'POST', body: text, headers: { 'content-type': 'text/csv' } }).catch(
    () => {
      throw new RequestFailure('unreachable');
    },
  );
  const answer: unknown = await response.json();
  if (response.ok) return answer as MembershipImport;
  const { error } = answer as ErrorAnswer;
  throw new RequestFailure(error.code as ErrorCode, error.details);
}

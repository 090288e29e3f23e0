import type { BudgetExport, ErrorAnswer, ErrorCode } from '@maillage/contract';
import { RequestFailure } from '../../api/getJson.ts';

/** Asks for the file of a budget and gives it to the reader; throws `RequestFailure`. */
export async function sendExport(wanted: BudgetExport): Promise<void> {
  const response = await fetch('/api/budgets/export', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(wanted),
  }).catch(() => {
    throw new RequestFailure('unreachable');
  });
  if (!response.ok) {
    const { error } = (await response.json().catch(() => ({}))) as Partial<ErrorAnswer>;
    throw new RequestFailure((error?.code as ErrorCode | undefined) ?? 'unreachable', error?.details);
  }
  const name =
    /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? `budget.${wanted.format}`;
  const url = URL.createObjectURL(await response.blob());
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  URL.revokeObjectURL(url);
}

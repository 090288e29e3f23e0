import type { SetProgress } from '@maillage/open-data';

const MILLISECONDS_BETWEEN = 1000;

/** Says on stderr what is being done, at most once a second and at each new step. */
export function createProgressLine(): (progress: SetProgress) => void {
  let last = '';
  let at = 0;
  return ({ dataset, step, amount, amountTotal }) => {
    const now = Date.now();
    if (`${dataset} ${step}` === last && now - at < MILLISECONDS_BETWEEN) return;
    last = `${dataset} ${step}`;
    at = now;
    console.error(`${dataset}: ${step === 'download' ? downloaded(amount, amountTotal) : `${amount} lines read`}`);
  };
}

function downloaded(bytes: number, total: number | undefined): string {
  const megabytes = (count: number) => `${(count / 1e6).toFixed(1)} MB`;
  return total === undefined
    ? `${megabytes(bytes)} downloaded`
    : `${megabytes(bytes)} of ${megabytes(total)} downloaded`;
}

import type { TravelPlace, TravelTimeSource } from '@maillage/travel';
import { tableByBlocks } from '../blocks.ts';
import { TravelSourceFailure } from '../problems.ts';
import type { TravelSourceKind } from '../travelSourceKind.ts';

/** The `table` service of an OSRM server (https://project-osrm.org/docs/): batched, retried, within a time limit. */
export const osrmHttpKind: TravelSourceKind = {
  id: 'osrm-http',
  location: 'url',
  async open(location) {
    if (!/^https?:$/.test(URL.parse(location)?.protocol ?? '')) {
      return { status: 'refused', problems: [{ code: 'osrm/address-invalid', value: location }] };
    }
    return { status: 'ready', source: osrmSource(location) };
  },
};

export interface OsrmLimits {
  /** Coordinates in one request are twice this; servers take 100 by default (`--max-table-size`). */
  readonly blockSize: number;
  readonly tries: number;
  readonly timeoutMilliseconds: number;
  /** Wait before the second try; doubled each time. */
  readonly pauseMilliseconds: number;
}

const LIMITS: OsrmLimits = { blockSize: 50, tries: 4, timeoutMilliseconds: 30_000, pauseMilliseconds: 500 };

export function osrmSource(address: string, limits: OsrmLimits = LIMITS): TravelTimeSource {
  const base = `${address.replace(/\/$/, '')}/table/v1/driving/`;
  return {
    id: 'osrm-http',
    symmetric: false,
    times: (places, reach, options = {}) =>
      tableByBlocks(
        places,
        reach,
        async (origins, destinations, signal) =>
          (await retried(tableAddress(base, origins, destinations), limits, signal)).durations,
        { size: limits.blockSize, ...options },
      ),
  };
}

interface TableAnswer {
  /** Seconds, one row per origin; null where there is no way. */
  readonly durations: (number | null)[][];
}

function tableAddress(base: string, origins: readonly TravelPlace[], destinations: readonly TravelPlace[]): string {
  const points = [...origins, ...destinations].map(({ lon, lat }) => `${lon.toFixed(6)},${lat.toFixed(6)}`);
  const first = origins.map((_, k) => k).join(';');
  const then = destinations.map((_, k) => origins.length + k).join(';');
  return `${base}${points.join(';')}?sources=${first}&destinations=${then}&annotations=duration`;
}

/** The answer, tried again after a network error, a time-out, 429 or 5xx; a refusal of the request itself is final. */
async function retried(address: string, limits: OsrmLimits, signal: AbortSignal | undefined): Promise<TableAnswer> {
  let last = '';
  for (let attempt = 0; attempt < limits.tries; attempt++) {
    if (attempt > 0) await pause(limits.pauseMilliseconds * 2 ** (attempt - 1), signal);
    const answer = await once(address, limits.timeoutMilliseconds, signal);
    if (answer.status === 'answered') return answer.table;
    last = answer.reason;
    if (answer.status === 'refused') throw new TravelSourceFailure({ code: 'osrm/refused', value: last });
  }
  throw new TravelSourceFailure({ code: 'osrm/unreachable', value: last });
}

type Answer =
  | { readonly status: 'answered'; readonly table: TableAnswer }
  | { readonly status: 'refused' | 'failed'; readonly reason: string };

async function once(address: string, timeout: number, signal: AbortSignal | undefined): Promise<Answer> {
  const limit = AbortSignal.timeout(timeout);
  try {
    const response = await fetch(address, { signal: signal === undefined ? limit : AbortSignal.any([signal, limit]) });
    const body = (await response.json()) as { code?: string; message?: string } & Partial<TableAnswer>;
    if (response.ok && body.code === 'Ok' && body.durations)
      return { status: 'answered', table: { durations: body.durations } };
    const reason = `${response.status} ${body.code ?? ''} ${body.message ?? ''}`.trim();
    return { status: response.status === 429 || response.status >= 500 ? 'failed' : 'refused', reason };
  } catch (error) {
    signal?.throwIfAborted();
    return { status: 'failed', reason: reasonOf(error as Error) };
  }
}

function reasonOf(error: Error): string {
  return error.cause instanceof Error ? `${error.message} (${error.cause.message})` : error.message;
}

function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}

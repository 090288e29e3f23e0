import { mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export interface DownloadProgress {
  readonly bytes: number;
  /** `undefined` when the server does not say. */
  readonly totalBytes: number | undefined;
}

export interface DownloadOptions {
  readonly onProgress?: (progress: DownloadProgress) => void;
  readonly signal?: AbortSignal;
  /** Attempts without a single new byte before giving up. */
  readonly attempts?: number;
  readonly pauseMilliseconds?: number;
}

/** The server does not answer, or not with the file. What came is kept beside `path`, as `.part`. */
export class DownloadFailed extends Error {
  readonly url: string;
  /** HTTP status, when there was an answer. */
  readonly status: number | undefined;

  constructor(url: string, reason: string, status?: number) {
    super(`${url} could not be downloaded: ${reason}. What is already here is kept; start again to resume.`);
    this.name = 'DownloadFailed';
    this.url = url;
    this.status = status;
  }
}

/**
 * Downloads a file to `path`. A broken connection is taken up where it stopped (HTTP Range), now or at a later call, as long
 * as the server still has the same version (ETag or date); a new version starts again from its first byte.
 */
export async function download(url: string, path: string, options: DownloadOptions = {}): Promise<void> {
  const { attempts = 4, pauseMilliseconds = 500 } = options;
  const part = `${path}.part`;
  await mkdir(dirname(path), { recursive: true });
  let failures = 0;
  for (;;) {
    const before = await sizeOf(part);
    try {
      await attempt(url, part, options);
      break;
    } catch (error) {
      if (error instanceof DownloadFailed || options.signal?.aborted) throw error;
      failures = (await sizeOf(part)) > before ? 0 : failures + 1;
      if (failures >= attempts) throw new DownloadFailed(url, reasonOf(error));
      await wait(pauseMilliseconds * 2 ** failures, undefined, { ...(options.signal && { signal: options.signal }) });
    }
  }
  await rename(part, path);
  await rm(`${part}.version`, { force: true });
}

async function attempt(url: string, part: string, { signal, onProgress = () => {} }: DownloadOptions): Promise<void> {
  const have = await sizeOf(part);
  const version = await readFile(`${part}.version`, 'utf8').catch(() => undefined);
  const resume = have > 0 && version !== undefined;
  const answer = await fetch(url, {
    headers: resume ? { range: `bytes=${have}-`, 'if-range': version } : {},
    ...(signal && { signal }),
  });
  if (answer.status === 416) return startAgain(part);
  if (!answer.ok || answer.body === null) {
    await answer.body?.cancel();
    if (answer.status >= 500) throw new Error(`the server answered ${answer.status}`);
    throw new DownloadFailed(url, `the server answered ${answer.status}`, answer.status);
  }
  const from = answer.status === 206 ? have : 0;
  const versionNow = answer.headers.get('etag') ?? answer.headers.get('last-modified');
  if (versionNow !== null) await writeFile(`${part}.version`, versionNow);
  const length = answer.headers.get('content-length');
  const totalBytes = length === null || answer.headers.has('content-encoding') ? undefined : from + Number(length);
  const bytes = await keep(answer.body, part, from, (count) => onProgress({ bytes: count, totalBytes }));
  if (totalBytes !== undefined && bytes !== totalBytes) throw new Error(`${bytes} of ${totalBytes} bytes came`);
}

/** Writes what comes at the end of the part (or in its place), each piece before the next is asked for. */
async function keep(
  body: AsyncIterable<Uint8Array>,
  part: string,
  from: number,
  onBytes: (bytes: number) => void,
): Promise<number> {
  const file = await open(part, from > 0 ? 'a' : 'w');
  let bytes = from;
  try {
    for await (const chunk of body) {
      await file.writeFile(chunk);
      bytes += chunk.length;
      onBytes(bytes);
    }
  } finally {
    await file.close();
  }
  return bytes;
}

/** The server refuses the range: the part is not a beginning of what it has. */
async function startAgain(part: string): Promise<never> {
  await rm(part, { force: true });
  await rm(`${part}.version`, { force: true });
  throw new Error('the file has changed');
}

const sizeOf = (path: string) =>
  stat(path).then(
    ({ size }) => size,
    () => 0,
  );

function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? cause.message : String(cause);
}

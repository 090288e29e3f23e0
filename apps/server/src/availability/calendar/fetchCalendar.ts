import dns from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import { isIP } from 'node:net';
import type { CalendarState } from '@maillage/contract';
import { calendarAddress, isPublicAddress } from './safeAddress.ts';

export type CalendarFailure = NonNullable<CalendarState['failure']>;

/** Why a calendar could not be read; its code is shown to the clinician and to the coordination. */
export class CalendarError extends Error {
  readonly failure: CalendarFailure;

  constructor(failure: CalendarFailure, cause?: unknown) {
    super(failure, { cause });
    this.failure = failure;
  }
}

export interface FetchLimits {
  /** Lets calendars stand on this host and its network: for tests, and for an organisation's own server. */
  readonly privateAddresses: boolean;
  readonly bytes?: number;
  readonly milliseconds?: number;
}

const MOST_REDIRECTS = 4;
/** Ten years of a busy calendar are about 4 MB. */
const MOST_BYTES = 5_000_000;
const MOST_MILLISECONDS = 15_000;

/**
 * The text of a calendar. The server goes only where a person's calendar can be: http or https, an address of the public internet
 * (checked on the very address that is connected to, at each redirect), within a size and a time.
 */
export async function fetchCalendar(text: string, limits: FetchLimits): Promise<string> {
  const { milliseconds = MOST_MILLISECONDS } = limits;
  const signal = AbortSignal.timeout(milliseconds);
  let url = calendarAddress(text);
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    if (!url) throw new CalendarError('refused-address');
    const answer = await request(url, signal, limits);
    if (typeof answer === 'string') return answer;
    url = calendarAddress(answer.redirect);
  }
  throw new CalendarError('unreachable', new Error('Redirected too often.'));
}

function request(url: URL, signal: AbortSignal, limits: FetchLimits): Promise<string | { redirect: string }> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // an address written as a number is never looked up, so it is judged here
  if (isIP(host) && !limits.privateAddresses && !isPublicAddress(host))
    return Promise.reject(new CalendarError('refused-address'));
  return new Promise((resolve, reject) => {
    const fail = (cause: unknown) =>
      reject(
        cause instanceof CalendarError ? cause : new CalendarError(signal.aborted ? 'too-slow' : 'unreachable', cause),
      );
    const client = url.protocol === 'https:' ? https : http;
    const sent = client.get(
      url,
      {
        signal,
        lookup: publicLookup(limits),
        agent: false,
        headers: { accept: 'text/calendar, */*;q=0.1', 'user-agent': 'Maillage' },
      },
      (response) => {
        const { statusCode = 0, headers } = response;
        if (statusCode >= 300 && statusCode < 400 && headers.location) {
          response.destroy();
          return resolve({
            redirect: URL.canParse(headers.location, url.href) ? new URL(headers.location, url.href).href : '',
          });
        }
        if (statusCode !== 200) {
          response.destroy();
          return fail(new CalendarError(statusCode === 404 || statusCode === 410 ? 'not-found' : 'unreachable'));
        }
        readText(response, limits.bytes ?? MOST_BYTES).then(resolve, fail);
      },
    );
    sent.on('error', fail);
  });
}

async function readText(response: http.IncomingMessage, bytes: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > bytes) throw new CalendarError('too-large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Resolves a name and refuses it when one of its addresses is not public: what is checked is what is connected to. */
function publicLookup({ privateAddresses }: FetchLimits): LookupFunction {
  return (hostname, options, done) => {
    dns.lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) return done(error, '', 0);
      const refused = !privateAddresses && found.some(({ address }) => !isPublicAddress(address));
      if (refused || found.length === 0)
        return done(new CalendarError('refused-address') as NodeJS.ErrnoException, '', 0);
      if (options.all) return done(null, found as never, 0);
      done(null, found[0]!.address, found[0]!.family);
    });
  };
}

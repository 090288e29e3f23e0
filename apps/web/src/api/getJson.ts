import type { ErrorAnswer, ErrorCode, ErrorDetails } from '@maillage/contract';

/** What can go wrong with a request: a code of the contract, or the server that does not answer. */
export class RequestFailure extends Error {
  readonly code: ErrorCode | 'unreachable';
  readonly details: ErrorDetails;

  constructor(code: ErrorCode | 'unreachable', details: ErrorDetails = {}) {
    super(code);
    this.code = code;
    this.details = details;
  }
}

export type Query = Readonly<Record<string, string | number | undefined>>;

/** The JSON answer of a route; throws `RequestFailure`. */
export async function getJson<Answer>(path: string, query: Query = {}, signal?: AbortSignal): Promise<Answer> {
  return readAnswer<Answer>(await request(address(path, query), signal ? { signal } : {}));
}

/** Sends a body and reads the JSON answer; throws `RequestFailure`. */
export async function sendJson<Answer>(
  method: 'POST' | 'PATCH' | 'PUT' | 'DELETE',
  path: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
) {
  const withBody =
    body === undefined
      ? { headers }
      : { body: JSON.stringify(body), headers: { ...headers, 'content-type': 'application/json' } };
  return readAnswer<Answer>(await request(path, { method, ...withBody }));
}

/** A path with its query string; absent values are left out. */
export function address(path: string, query: Query = {}): string {
  const present = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const text = new URLSearchParams(present.map(([name, value]) => [name, String(value)])).toString();
  return text === '' ? path : `${path}?${text}`;
}

async function request(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { credentials: 'same-origin', ...init });
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    throw new RequestFailure('unreachable');
  }
}

async function readAnswer<Answer>(response: Response): Promise<Answer> {
  if (response.status === 204) return undefined as Answer;
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok && body !== undefined) return body as Answer;
  const error = (body as ErrorAnswer | undefined)?.error;
  if (error) throw new RequestFailure(error.code as ErrorCode, error.details);
  throw new RequestFailure('unreachable');
}

import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileOf } from '../testing/files.ts';
import { DownloadFailed, download } from './download.ts';

const content = Buffer.from(Array.from({ length: 300_000 }, (_, k) => k % 251));
/** What the server met, and what it does next: bytes after which the connection is cut (none = whole answer). */
let asked: (string | undefined)[] = [];
let cutAfter: number[] = [];
let etag = '"v1"';
let body = content;

const server = createServer((request, response) => answer(request, response));
let base = '';
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((done) => server.close(done)));

/** A plain file server with ranges, that cuts connections as told. */
function answer(request: IncomingMessage, response: ServerResponse): void {
  asked.push(request.headers.range);
  if (request.url === '/absent') return void response.writeHead(404).end();
  const from =
    request.headers['if-range'] === etag ? Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0) : 0;
  const rest = body.subarray(from);
  response.writeHead(from > 0 ? 206 : 200, { etag, 'content-length': rest.length });
  const cut = cutAfter.shift();
  if (cut === undefined) response.end(rest);
  else response.write(rest.subarray(0, cut), () => setTimeout(() => response.destroy(), 100)); // after it has arrived
}

function prepare(name: string, cuts: number[] = []) {
  asked = [];
  cutAfter = cuts;
  etag = '"v1"';
  body = content;
  return `${fileOf(`${name}-folder`, '')}-${name}`;
}
const quick = { pauseMilliseconds: 1 };

test('a file comes whole, with its progress', async () => {
  const path = prepare('whole');
  let last: unknown;
  await download(`${base}/file`, path, { onProgress: (progress) => (last = progress) });
  expect(readFileSync(path).equals(content)).toBe(true);
  expect(last).toEqual({ bytes: 300_000, totalBytes: 300_000 });
});

test('a connection cut twice is taken up where it stopped, and the file is the same', async () => {
  const path = prepare('cut', [100_000, 50_000]);
  await download(`${base}/file`, path, quick);
  expect(readFileSync(path).equals(content)).toBe(true);
  expect(asked[0]).toBeUndefined();
  expect(asked.slice(1).every((range) => /^bytes=[1-9]\d*-$/.test(range ?? ''))).toBe(true);
});

test('a later start resumes what an earlier one left', async () => {
  const path = prepare('later', [100_000, 0, 0]);
  await expect(download(`${base}/file`, path, { ...quick, attempts: 1 })).rejects.toThrow(DownloadFailed);
  expect(existsSync(path)).toBe(false);
  cutAfter = [];
  await download(`${base}/file`, path, quick);
  expect(readFileSync(path).equals(content)).toBe(true);
  expect(asked.at(-1)).toMatch(/^bytes=[1-9]/);
});

test('when the server has a new version meanwhile, it is taken from its first byte', async () => {
  const path = prepare('changed', [100_000, 0, 0]);
  await expect(download(`${base}/file`, path, { ...quick, attempts: 1 })).rejects.toThrow(DownloadFailed);
  cutAfter = [];
  etag = '"v2"';
  body = Buffer.from(content.map((byte) => 255 - byte));
  await download(`${base}/file`, path, quick);
  expect(readFileSync(path).equals(body)).toBe(true);
});

test('an address that does not exist fails at once and says so', async () => {
  const path = prepare('absent');
  await expect(download(`${base}/absent`, path, quick)).rejects.toThrow('answered 404');
  expect(asked).toHaveLength(1);
});

test('a site that does not answer fails after some attempts, with the reason', async () => {
  const path = prepare('silent');
  await expect(download('http://127.0.0.1:1/file', path, { ...quick, attempts: 2 })).rejects.toThrow(
    /ECONNREFUSED|bad port/,
  );
});

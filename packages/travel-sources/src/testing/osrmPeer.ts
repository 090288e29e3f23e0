import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Peer {
  readonly address: string;
  readonly requests: string[];
  close(): void;
}

/**
 * An HTTP server that speaks the `table` protocol of OSRM from a known matrix: points are matched to places by their
 * coordinates, and more than 100 of them are refused as OSRM does. `fail` may answer a request otherwise, by its number.
 */
export async function startOsrmPeer(
  places: readonly { readonly lon: number; readonly lat: number }[],
  seconds: (from: number, to: number) => number | null,
  fail: (request: number) => { readonly status: number; readonly body: string } | 'hang up' | undefined = () =>
    undefined,
): Promise<Peer> {
  const requests: string[] = [];
  const placeAt = new Map(places.map(({ lon, lat }, i) => [`${lon.toFixed(6)},${lat.toFixed(6)}`, i]));
  const server = createServer((request, response) => {
    requests.push(request.url!);
    const failure = fail(requests.length);
    if (failure === 'hang up') return void request.socket.destroy();
    const { status, body } = failure ?? answer(new URL(request.url!, 'http://peer'));
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () => server.close(),
  };

  function answer(url: URL): { status: number; body: string } {
    const points = url.pathname.match(/^\/table\/v1\/driving\/(.+)$/)?.[1]?.split(';');
    if (points === undefined) return { status: 400, body: JSON.stringify({ code: 'InvalidUrl' }) };
    if (points.length > 100)
      return { status: 400, body: JSON.stringify({ code: 'TooBig', message: 'Too many table coordinates' }) };
    const chosen = (name: string) =>
      (url.searchParams.get(name)?.split(';').map(Number) ?? points.map((_, k) => k)).map(
        (k) => placeAt.get(points[k]!)!,
      );
    const to = chosen('destinations');
    const durations = chosen('sources').map((i) => to.map((j) => seconds(i, j)));
    return { status: 200, body: JSON.stringify({ code: 'Ok', durations }) };
  }
}

import { join } from 'node:path';
import { summarise } from '../measure.ts';
import { type Figure, report } from '../report.ts';
import { type BenchServer, startBenchServer } from './benchServer.ts';

/** Answers as a browser asks for them (gzip, one connection, one after the other), of a server started for real. */
const mirror = process.env['MAILLAGE_DATA_MIRROR'] ?? join(import.meta.dirname, '../../../shared/data');

const server = await startBenchServer(mirror);
try {
  report('api', server.communes > 30_000 ? await figures(server) : [{ what: 'France', note: `no data in ${mirror}` }]);
} finally {
  await server.stop();
}

async function figures({ get, codes, names }: BenchServer): Promise<Figure[]> {
  const every = <Value>(values: readonly Value[], k: number) => values[(k * 7919) % values.length]!;
  const regions = ['11', '24', '27', '28', '32', '44', '52', '53', '75', '76', '84', '93'];
  const tiles = ['5/16/10', '5/15/11', '6/32/21', '6/32/22', '7/64/43', '8/129/86', '9/259/172', '10/519/345'];
  return [
    await timed(
      'search, 1 to 6 letters typed',
      1000,
      (k) => `/api/communes?q=${encodeURIComponent(every(names, k).slice(0, 1 + (k % 6)))}`,
      20,
    ),
    await timed(
      'search, a name misspelt',
      200,
      (k) => `/api/communes?q=${encodeURIComponent(misspelt(every(names, k)))}`,
      20,
    ),
    await timed('access of a commune, with its reasons', 1000, (k) => `/api/communes/${every(codes, k)}/access`),
    await timed(
      'access of a région, first asked',
      regions.length,
      (k) => `/api/territories/region-${regions[k]}/access`,
    ),
    await timed('access of a région, asked again', 200, (k) => `/api/territories/region-${every(regions, k)}/access`),
    await timed('access of France, first asked', 1, () => '/api/territories/france/access'),
    await timed('access of France, asked again', 50, () => '/api/territories/france/access'),
    await timed('values of the map', 100, () => '/api/map/values?indicator=apl'),
    await timed('a vector tile', 400, (k) => `/api/tiles/communes/${every(tiles, k)}.pbf`),
  ];

  async function timed(what: string, runs: number, urlOf: (k: number) => string, p95Target?: number): Promise<Figure> {
    const times = new Float64Array(runs);
    let bytes = 0;
    for (let k = 0; k < runs; k++) {
      const start = performance.now();
      bytes += await get(urlOf(k));
      times[k] = performance.now() - start;
    }
    const p95 = times.slice().sort()[Math.min(runs - 1, Math.floor(runs * 0.95))]!;
    const met = p95Target === undefined ? '' : ` (target ${p95Target} ${p95 <= p95Target ? '✓' : '✗'})`;
    const note = `p95 ${p95.toFixed(1)} ms${met}, ${Math.round(bytes / runs / 100) / 10} kB sent`;
    return { what, timing: summarise(times), note };
  }
}

/** One letter in the middle lost. */
function misspelt(name: string): string {
  const at = Math.floor(name.length / 2);
  return name.slice(0, at) + name.slice(at + 1);
}

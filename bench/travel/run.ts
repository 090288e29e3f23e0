import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeTravelTable, transpose } from '@maillage/travel';
import { communes, estimate, readTravelTable, writeTravelTable } from '@maillage/travel-sources';
import { minutes } from '@maillage/units';
import { summarise } from '../measure.ts';
import { report } from '../report.ts';

/** The national table within 30 minutes: made, kept, read again. Targets of the project: 10 s, 700 MB, 1 s. */
const places = communes().all.map(({ code, lon, lat, densityLevel }) => ({ id: code, lon, lat, densityLevel }));
const folder = mkdtempSync(join(tmpdir(), 'bench-travel-'));
const file = join(folder, 'national.mtt');

const [table, made] = await timed(3, () => estimate.times(places, minutes(30)));
const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);
const [, written] = await timed(5, () => writeTravelTable(file, table, places, 'bench'));
const [kept, read] = await timed(5, () => readTravelTable(file, places, 'bench'));
if (kept === undefined) throw new Error('The table kept cannot be read.');
const [, turned] = await timed(5, async () => transpose(table));
const [, copied] = await timed(5, async () => encodeTravelTable(table, places).slice(0));
const megabytes = (statSync(file).size / 1e6).toFixed(1);
rmSync(folder, { recursive: true });

report('travel', [
  {
    what: `table of ${places.length} communes within 30 minutes, estimate`,
    timing: made,
    target: { milliseconds: 10_000, of: 'median' },
    note: `${table.destination.length} pairs; most memory ${peakMegabytes} MB of 700`,
  },
  { what: 'kept on disk', timing: written, note: `${megabytes} MB` },
  { what: 'read again, checksum and places checked', timing: read, target: { milliseconds: 1000, of: 'p99' } },
  { what: 'transposed', timing: turned },
  { what: 'encoded and copied in memory', timing: copied, note: 'the bound of reading again' },
]);

async function timed<Result>(runs: number, once: () => Promise<Result>) {
  const times = new Float64Array(runs);
  let result!: Result;
  for (let k = 0; k < runs; k++) {
    const start = performance.now();
    result = await once();
    times[k] = performance.now() - start;
  }
  return [result, summarise(times)] as const;
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AccessKernel, addBlock, compileAccess, step, trackAccess } from '@maillage/access';
import { estimate } from '@maillage/travel-sources';
import { minutes } from '@maillage/units';
import { measure, summarise } from '../measure.ts';
import { runPeers } from '../peers/peers.ts';
import { type Figure, report } from '../report.ts';
import { type FranceInput, readFrance } from './france.ts';
import { syntheticGrid } from './syntheticGrid.ts';

const LIMITS = [10, 15, 20];
const WEIGHTS = [1, 2 / 3, 1 / 3];
const decay = step(LIMITS.map((limit, c) => ({ upTo: minutes(limit), weight: WEIGHTS[c]! })));
const mirror = process.env['MAILLAGE_DATA_MIRROR'] ?? join(import.meta.dirname, '../../../shared/data');

const france = readFrance(mirror);
report('access', [
  ...(france ? await franceFigures(france) : [{ what: 'France', note: `no data in ${mirror}` }]),
  ...gridFigures(),
]);

async function franceFigures(input: FranceInput): Promise<Figure[]> {
  const { table, population, supply } = input;
  const kernel = compileAccess(table, decay);
  const out = new Float64Array(table.places);
  const ours = measure(300, () => kernel.compute(population, supply, out));
  const everywhere = supply.map((value) => value + 1);
  const size = `${table.places} communes, ${table.minutes.length} pairs`;
  return [
    { what: 'APL of France', timing: ours, target: { milliseconds: 5, of: 'median' }, ratio: 1, note: size },
    await estimatedTimes(input, ours.median),
    {
      what: 'the same with supply in every commune',
      timing: measure(100, () => kernel.compute(population, everywhere, out)),
      note: 'no column can be skipped',
    },
    {
      what: 'compile the table',
      timing: measure(5, () => compileAccess(table, decay)),
      note: 'once per table and decay',
    },
    ...changeFigures(kernel, input),
    copyBound(input, ours.median),
    ...peerFigures(input, kernel.compute(population, supply), ours.median),
  ];
}

/** The same on the times that the product estimates, fewer pairs for the same 20 minutes. */
async function estimatedTimes({ places, population, supply }: FranceInput, oursMedian: number): Promise<Figure> {
  const table = await estimate.times(places, minutes(20));
  const kernel = compileAccess(table, decay);
  const out = new Float64Array(table.places);
  const timing = measure(300, () => kernel.compute(population, supply, out));
  const note = `${table.minutes.length} pairs of the estimate source`;
  return { what: 'APL of France on estimated times', timing, ratio: timing.median / oursMedian, note };
}

function changeFigures(kernel: AccessKernel, { table, population, supply }: FranceInput): Figure[] {
  const tracker = trackAccess(kernel, population, supply);
  const place = (run: number) => (run * 7919) % table.places;
  return [
    {
      what: 'one supply change',
      timing: measure(20_000, (run) => tracker.setSupply(place(run), 1 + run)),
      target: { milliseconds: 0.1, of: 'p99' },
      note: 'any commune',
    },
    { what: 'one demand change', timing: measure(5000, (run) => tracker.setDemand(place(run), 1 + run)) },
  ];
}

function copyBound({ table }: FranceInput, oursMedian: number): Figure {
  const destination = table.destination.slice();
  const times = table.minutes.slice();
  const timing = measure(200, () => {
    destination.set(table.destination);
    times.set(table.minutes);
  });
  return { what: 'memory bound: copying the table once', timing, ratio: timing.median / oursMedian };
}

function peerFigures({ table, population, supply }: FranceInput, expected: Float64Array, oursMedian: number): Figure[] {
  const folder = mkdtempSync(join(tmpdir(), 'maillage-bench-'));
  const origin = new Uint32Array(table.minutes.length);
  for (let i = 0; i < table.places; i++) origin.fill(i, table.start[i], table.start[i + 1]);
  const arrays = {
    origin,
    destination: Uint32Array.from(table.destination),
    minutes: table.minutes,
    demand: population,
    supply,
    expected,
  };
  for (const [name, array] of Object.entries(arrays)) writeFileSync(join(folder, `${name}.bin`), array);
  const peers = runPeers('access_peers.py', folder);
  rmSync(folder, { recursive: true });
  if ('missing' in peers) return [{ what: 'peers', note: `peer not available: ${peers.missing}` }];
  const results = peers.result as Record<string, { seconds: number[]; difference: number }>;
  return Object.entries(results).map(([what, { seconds, difference }]) => {
    const timing = summarise(Float64Array.from(seconds, (s) => s * 1000));
    const note = `same table; largest relative difference ${difference.toExponential(1)}`;
    return { what, timing, ratio: timing.median / oursMedian, note };
  });
}

/** Three passes over each country; making the blocks is not counted. */
function gridFigures(): Figure[] {
  streamGrid(23_000, 20);
  return [23_000, 230_000, 2_300_000].map((cells) => {
    const { pairs, milliseconds, megabytes } = streamGrid(cells, 3);
    const timing = summarise(milliseconds);
    const perPair = ((timing.best * 1e6) / pairs).toFixed(2);
    return {
      what: `200 m grid, ${cells} inhabited cells, streamed`,
      timing,
      note: `${pairs} pairs, ${perPair} ns a pair at best, process at most ${megabytes} MB`,
    };
  });
}

function streamGrid(cells: number, passes: number) {
  const grid = syntheticGrid(cells, LIMITS, WEIGHTS);
  const out = new Float64Array(cells);
  let pairs = 0;
  let peak = 0;
  const milliseconds = Float64Array.from({ length: passes }, () => {
    let spent = 0;
    pairs = 0;
    out.fill(0);
    for (const block of grid.blocks()) {
      const start = performance.now();
      addBlock(block, grid.demand, grid.supply, out);
      spent += performance.now() - start;
      pairs += block.columns.pairs;
      peak = Math.max(peak, process.memoryUsage.rss());
    }
    return spent;
  });
  return { pairs, milliseconds, megabytes: Math.round(peak / 2 ** 20) };
}

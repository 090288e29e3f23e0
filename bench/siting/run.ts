import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type AccessObjectiveId,
  allShortestPaths,
  coverageWithin,
  parseMclp,
  parseOrlibMedian,
  solveAccess,
  solveCover,
  solveMedian,
} from '@maillage/siting';
import { summarise } from '../measure.ts';
import { runPeers } from '../peers/peers.ts';
import { type Figure, report } from '../report.ts';
import { readHautsDeFrance } from './hautsDeFrance.ts';

const published = join(import.meta.dirname, '../../../shared/bench');
const mirror = process.env['MAILLAGE_DATA_MIRROR'] ?? join(import.meta.dirname, '../../../shared/data');

/** Seconds that a peer may take for one instance. */
const PEER_SECONDS = 60;
const figures: Figure[] = [];
if (existsSync(published)) figures.push(...medianFigures(), ...(await coverFigures()));
else figures.push({ what: 'pmed, mclp', note: `no data in ${published}` });
figures.push(...(await accessFigures()));
if (existsSync(published)) figures.push(...peerFigures());
report('siting', figures);

/** Every instance of `pmed`, reading and all shortest paths included. */
function medianFigures(): Figure[] {
  const optima = rowsOf('pmed/optimal.csv');
  const rows = optima.map(([instance, optimum]) => {
    const start = performance.now();
    const { problem } = parseOrlibMedian(read(`pmed/${instance}.txt`));
    const { graph, p } = problem!;
    const cost = allShortestPaths(graph);
    const answer = solveMedian({ clients: graph.vertices, sites: graph.vertices, cost, p }, { seconds: 60 });
    const timing = once(start);
    return {
      what: `p-median ${instance} (n ${graph.vertices}, p ${p})`,
      timing,
      note: said(answer, Number(optimum)),
    };
  });
  const total = rows.reduce((sum, { timing }) => sum + timing.median, 0);
  const timing = summarise(Float64Array.of(total));
  return [...rows, { what: 'p-median, all together', timing, target: { milliseconds: 60_000, of: 'median' } }];
}

async function coverFigures(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [instance, p, radius, best] of rowsOf('mclp/optima.csv')) {
    const start = performance.now();
    const { file } = parseMclp(read(`mclp/${instance}.txt`));
    const coverage = coverageWithin(file!.demand.length, Number(radius), file!.metres);
    const answer = await solveCover({ coverage, demand: file!.demand, p: Number(p) }, { seconds: 18 });
    figures.push({
      what: `covering ${instance} (n ${file!.demand.length}, p ${p}, ${radius} m)`,
      timing: once(start),
      target: { milliseconds: 20_000, of: 'median' },
      note: said(answer, Number(best)),
    });
  }
  return figures;
}

/** spopt (PySAL) with HiGHS on the smallest instances, under a time limit: model building included, as ours. */
function peerFigures(): Figure[] {
  const folder = mkdtempSync(join(tmpdir(), 'maillage-bench-'));
  writeFileSync(join(folder, 'order.json'), JSON.stringify({ published, seconds: PEER_SECONDS }));
  const peers = runPeers('siting_peers.py', folder);
  rmSync(folder, { recursive: true });
  if ('missing' in peers) return [{ what: 'spopt', note: `peer not available: ${peers.missing}` }];
  const results = peers.result as { what: string; seconds: number; objective: number | null; status: string }[];
  return results.map(({ what, seconds, objective, status }) => ({
    what: `spopt with HiGHS: ${what}`,
    timing: summarise(Float64Array.of(seconds * 1000)),
    note: `found ${objective ?? 'nothing'}, ${status} (at most ${PEER_SECONDS} s of solver)`,
  }));
}

/** Ten full-time doctors in Hauts-de-France, for each objective. */
async function accessFigures(): Promise<Figure[]> {
  const region = await readHautsDeFrance(mirror);
  if (!region) return [{ what: 'Hauts-de-France', note: `no data in ${mirror}` }];
  const figures: Figure[] = [];
  for (const objective of ['people-lifted', 'deficit', 'worst-off'] satisfies AccessObjectiveId[]) {
    const start = performance.now();
    const answer = await solveAccess({ ...region, objective, most: 10 }, { seconds: 9 });
    const gap = Math.abs(answer.bound - answer.objective) / Math.abs(answer.bound - answer.before);
    figures.push({
      what: `10 sites of one doctor in ${region.access.length} communes: ${objective}`,
      timing: once(start),
      target: { milliseconds: 10_000, of: 'median' },
      note: `${round(answer.before)} → ${round(answer.objective)}, bound ${round(answer.bound)}, ${answer.optimal ? 'optimal' : `gap ${(100 * gap).toFixed(1)} %`}`,
    });
  }
  return figures;
}

function said(answer: { objective: number; bound: number; optimal: boolean }, best: number): string {
  const { objective, bound, optimal } = answer;
  const proof = optimal
    ? 'proven optimal'
    : `bound ${bound}, gap ${((100 * Math.abs(bound - objective)) / bound).toFixed(2)} %`;
  const off =
    objective === best ? 'as published' : `${(100 * (objective / best - 1)).toFixed(3)} % from published ${best}`;
  return `${objective}, ${best === 0 ? 'no value published' : off}; ${proof}`;
}

function once(start: number) {
  return summarise(Float64Array.of(performance.now() - start));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function read(file: string): string {
  return readFileSync(join(published, file), 'utf8');
}

function rowsOf(file: string): string[][] {
  return read(file)
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','));
}

import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkRounds, parseCordeau, parseSolution, type RoundsInstance, RoundsSearch } from '@maillage/rounds';
import { runPeers } from '../peers/peers.ts';
import { reportTable } from '../table.ts';

const folder = join(import.meta.dirname, '../../../shared/bench/pvrp');
const seconds = Number(process.env['ROUNDS_SECONDS'] ?? 60);
process.env['PEER_SECONDS'] = String(seconds);

interface Named {
  readonly name: string;
  readonly path: string;
  readonly bestKnown: number;
  readonly instance: RoundsInstance;
}

interface PeerRun {
  readonly instance: string;
  readonly rows: readonly (readonly [day: number, vehicle: number, position: number, customer: number])[];
}

if (existsSync(join(folder, 'best.csv'))) bench(readInstances());
else reportTable('rounds', { head: ['instance'], rows: [], notes: [`No instances in ${folder}.`] });

function bench(instances: readonly Named[]): void {
  const loads: number[] = [];
  const ours = instances.map((named) => {
    const run = search(named);
    loads.push(loadavg()[0]!);
    console.error(`${named.name}: ${run.cost.toFixed(2)}, ${gap(run.cost, named).toFixed(2)} %`);
    return run;
  });
  const peers = peerRuns(instances);
  const rows = instances.map((named, k) => row(named, ours[k]!, peers.get(named.name)));
  const gaps = ours.map(({ cost }, k) => gap(cost, instances[k]!));
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  const processor = mean(ours.map((run) => run.processorSeconds));
  const compared = instances.flatMap((named, k) => {
    const peer = peers.get(named.name);
    return peer?.feasible ? [peer.cost / ours[k]!.cost - 1] : [];
  });
  reportTable('rounds', {
    head: [
      'instance',
      'customers',
      'days',
      'vehicles',
      'cost',
      'best known',
      'gap %',
      'feasible',
      'seconds',
      'processor s',
      'plans',
      'day by day',
      'gap %',
      'feasible',
    ],
    rows,
    notes: [
      `Periodic vehicle routing, Cordeau's instances, ${seconds} s each on one core, seed 1; feasible and cost by the checker. Mean gap to the best known **${mean(gaps).toFixed(2)} %** (target ≤ 1.5 %), largest ${Math.max(...gaps).toFixed(2)} % (target ≤ 4 %), feasible ${ours.filter(({ feasible }) => feasible).length} of ${ours.length}.`,
      `The machine was shared: its load was ${mean(loads).toFixed(1)} on average, so that of ${seconds} s the search had ${processor.toFixed(0)} s of a processor.`,
      `“Day by day” is PyVRP on each day alone, ${seconds} s for all days together, the patterns fixed beforehand by balanced load: what planning without the choice of the days costs. Of its ${compared.length} feasible solutions the mean is ${(mean(compared) * 100).toFixed(1)} % above ours. Balanced load looks at no map: a planner who groups neighbours on the same day would lose less.${process.env['ROUNDS_PEER'] ? ' Its figures come from an earlier run on the same machine.' : ''}`,
    ],
  });
}

function readInstances(): Named[] {
  const lines = readFileSync(join(folder, 'best.csv'), 'utf8').trim().split('\n');
  return lines.map((line) => {
    const name = line.split(',')[0]!;
    const path = join(folder, name.startsWith('pr') ? 'new' : 'old', name);
    const parsed = parseCordeau(readFileSync(path, 'utf8'));
    if (parsed.kind === 'refused') throw new Error(`${name}: ${JSON.stringify(parsed.problems)}`);
    return { name, path, bestKnown: Number(line.split(',').at(-1)), instance: parsed.value };
  });
}

function search({ instance }: Named) {
  const processor = process.cpuUsage();
  const started = performance.now();
  const search = new RoundsSearch(instance, 1);
  do search.step();
  while (performance.now() - started < seconds * 1000);
  const { user, system } = process.cpuUsage(processor);
  const checked = checkRounds(instance, search.best!.solution);
  const spent = (performance.now() - started) / 1000;
  return { ...checked, seconds: spent, processorSeconds: (user + system) / 1e6, steps: search.steps };
}

/** What the peer makes of the same files, checked as ours. `ROUNDS_PEER` names the output of an earlier run of it. */
function peerRuns(instances: readonly Named[]): Map<string, { readonly cost: number; readonly feasible: boolean }> {
  const kept = process.env['ROUNDS_PEER'];
  const runs = kept ? (JSON.parse(readFileSync(kept, 'utf8')) as PeerRun[]) : runPeer(instances);
  return new Map(
    runs.map(({ instance: name, rows }) => {
      const { instance } = instances.find((named) => named.name === name)!;
      const parsed = parseSolution(['day,vehicle,position,customer', ...rows].join('\n'));
      if (parsed.kind === 'refused') throw new Error(`${name}: ${JSON.stringify(parsed.problems)}`);
      return [name, checkRounds(instance, parsed.value)];
    }),
  );
}

function runPeer(instances: readonly Named[]): PeerRun[] {
  const files = mkdtempSync(join(tmpdir(), 'maillage-bench-'));
  for (const { name, path } of instances) copyFileSync(path, join(files, name));
  const peers = runPeers('rounds_peer.py', files);
  rmSync(files, { recursive: true });
  if ('missing' in peers) console.error(`peer not available: ${peers.missing}`);
  return 'missing' in peers ? [] : (peers.result as PeerRun[]);
}

function row(
  named: Named,
  run: ReturnType<typeof search>,
  peer: { readonly cost: number; readonly feasible: boolean } | undefined,
): (string | number)[] {
  const { customers, days, vehicles } = named.instance;
  return [
    named.name,
    customers,
    days,
    vehicles,
    run.cost.toFixed(2),
    named.bestKnown.toFixed(2),
    gap(run.cost, named).toFixed(2),
    run.feasible ? 'yes' : 'no',
    run.seconds.toFixed(1),
    run.processorSeconds.toFixed(1),
    run.steps,
    peer ? peer.cost.toFixed(2) : '–',
    peer ? gap(peer.cost, named).toFixed(2) : '–',
    peer ? (peer.feasible ? 'yes' : 'no') : '–',
  ];
}

function gap(cost: number, { bestKnown }: Named): number {
  return (cost / bestKnown - 1) * 100;
}

import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  checkShiftRoster,
  parseRosterCsv,
  parseShiftInstance,
  type ShiftInstance,
  solveShiftRoster,
} from '@maillage/rota';
import { runPeers } from '../peers/peers.ts';
import { reportTable } from '../table.ts';

const folder = join(import.meta.dirname, '../../../shared/bench/shift24');
const seconds = Number(process.env['ROTA_SECONDS'] ?? 60);
const asked = process.env['ROTA_INSTANCES']?.split(',');
/** With `ROTA_CPU`, seconds are those that the process computed: for trials on a machine that others use. */
const clock = process.env['ROTA_CPU']
  ? {
      now: () => {
        const { user, system } = process.cpuUsage();
        return (user + system) / 1000;
      },
    }
  : {};
process.env['PEER_SECONDS'] = String(seconds);

interface Named {
  readonly name: string;
  readonly path: string;
  /** Least penalty published by any method, at any time; absent when none is. */
  readonly published: number | undefined;
  readonly instance: ShiftInstance;
}

interface PeerRun {
  readonly instance: string;
  readonly rows: readonly (readonly [staff: string, day: number, shift: string])[];
  readonly bound: number;
}

/** What is asked of an instance: the best published up to 11, within 5 % of it up to 19, a legal roster beyond. */
const targetOf = ({ name, published }: Named): number =>
  published === undefined ? Infinity : Number(name) <= 11 ? published : published * 1.05;

if (existsSync(join(folder, 'published.csv'))) await bench(readInstances());
else reportTable('rota', { head: ['instance'], rows: [], notes: [`No instances in ${folder}.`] });

async function bench(instances: readonly Named[]): Promise<void> {
  const rows: (string | number)[][] = [];
  const loads: number[] = [];
  for (const named of instances) {
    const { instance, name, published } = named;
    const solved = await solveShiftRoster(instance, { seconds, seed: 1, ...clock });
    const { penalty, feasible } = checkShiftRoster(instance, solved.roster);
    loads.push(loadavg()[0]!);
    console.error(`${name}: ${penalty} (${published ?? 'unpublished'})`);
    rows.push([
      name,
      instance.staff.length,
      instance.days,
      penalty,
      solved.bound,
      published ?? '–',
      published ? `${((penalty / published - 1) * 100).toFixed(1)}` : '–',
      feasible ? 'yes' : 'no',
      feasible && penalty <= targetOf(named) ? '✓' : '✗',
      solved.seconds.toFixed(1),
    ]);
  }
  const peers = peerRuns(instances);
  for (const row of rows) {
    const peer = peers.get(String(row[0]));
    row.push(peer ? peer.penalty : '–', peer ? (peer.feasible ? 'yes' : 'no') : '–');
  }
  reportTable('rota', {
    head: [
      'instance',
      'people',
      'days',
      'penalty',
      'bound',
      'best published',
      'above %',
      'legal',
      'target',
      'seconds',
      'CP-SAT',
      'legal',
    ],
    rows,
    notes: [
      `Shift scheduling, instances of schedulingbenchmarks.org, ${seconds} s each on one core, seed 1; penalty and rules judged by the checker. “Best published” is the least penalty of any method at any time. Target: that value up to instance 11, within 5 % of it up to 19, a legal roster beyond.`,
      `CP-SAT is OR-Tools with one worker for the same time on the same machine. Load of the machine: ${Math.max(...loads, 0).toFixed(1)} at most.`,
    ],
  });
}

function readInstances(): Named[] {
  const published = new Map(
    readFileSync(join(folder, 'published.csv'), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => {
        const [name, ...values] = line.split(',');
        return [name!, Math.min(...values.filter((value) => value !== '').map(Number))];
      }),
  );
  return Array.from({ length: 24 }, (_, k) => String(k + 1)).flatMap((name) => {
    const path = join(folder, `Instance${name}.txt`);
    if (!existsSync(path) || (asked && !asked.includes(name))) return [];
    const { instance, problems } = parseShiftInstance(readFileSync(path, 'utf8'));
    if (!instance) throw new Error(`${name}: ${JSON.stringify(problems)}`);
    return [{ name, path, published: published.get(name), instance }];
  });
}

/** What the peer makes of the same files, judged as ours. `ROTA_PEER` names the output of an earlier run of it. */
function peerRuns(instances: readonly Named[]): Map<string, { readonly penalty: number; readonly feasible: boolean }> {
  const kept = process.env['ROTA_PEER'];
  const runs = kept ? (JSON.parse(readFileSync(kept, 'utf8')) as PeerRun[]) : runPeer(instances);
  return new Map(
    runs.flatMap(({ instance: name, rows }) => {
      const instance = instances.find((named) => named.name === name)?.instance;
      if (!instance) return [];
      const { roster } = parseRosterCsv(instance, ['staff,day,shift', ...rows].join('\n'));
      return [[name, checkShiftRoster(instance, roster)] as const];
    }),
  );
}

function runPeer(instances: readonly Named[]): PeerRun[] {
  const files = mkdtempSync(join(tmpdir(), 'maillage-bench-'));
  for (const { name, path } of instances) copyFileSync(path, join(files, name));
  const peers = runPeers('rota_peer.py', files);
  rmSync(files, { recursive: true });
  if ('missing' in peers) console.error(`peer not available: ${peers.missing}`);
  return 'missing' in peers ? [] : (peers.result as PeerRun[]);
}

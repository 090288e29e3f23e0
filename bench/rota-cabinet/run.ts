import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkRota, planRota, type Rota } from '@maillage/rota';
import { cabinetCase } from '../../packages/rota/src/cabinet/testing/cabinetCase.ts';
import { runPeers } from '../peers/peers.ts';
import { reportTable } from '../table.ts';

const seconds = Number(process.env['ROTA_SECONDS'] ?? 5);
process.env['PEER_SECONDS'] = String(seconds);

const sizes = [
  { name: '8 × 4 × 1', doctors: 8, weeks: 4, cabinets: 1, seed: 1, tension: 0.6 },
  { name: '15 × 8 × 2', doctors: 15, weeks: 8, cabinets: 2, seed: 1, tension: 0.6 },
  { name: '30 × 12 × 3', doctors: 30, weeks: 12, cabinets: 3, seed: 1, tension: 0.6 },
  { name: '30 × 12 × 3, scarce', doctors: 30, weeks: 12, cabinets: 3, seed: 4, tension: 0.8 },
];

interface PeerRun {
  readonly name: string;
  readonly missing: number;
  readonly bound: number;
  readonly heaviest: number;
  readonly seconds: number;
}

const rows: (string | number)[][] = [];
const files = mkdtempSync(join(tmpdir(), 'maillage-bench-'));
let load = 0;
for (const size of sizes) {
  const request = cabinetCase(size);
  writeFileSync(join(files, size.name), JSON.stringify(request));
  const rota = await planRota(request, { seconds, seed: 1 });
  load = Math.max(load, loadavg()[0]!);
  const wanted = request.cabinets.flatMap(({ openings }) => openings).reduce((sum, one) => sum + one.wanted, 0);
  const legal = checkRota(request, rota.assignments).length === 0;
  rows.push([size.name, wanted, ...stagesOf(rota), legal ? 'yes' : 'no', rota.seconds.toFixed(1)]);
  console.error(`${size.name}: ${rota.seconds.toFixed(1)} s`);
}
const runs = peerRuns();
rmSync(files, { recursive: true });
for (const row of rows) {
  const run = runs.find(({ name }) => name === row[0]);
  row.push(run ? `${run.missing} (${run.bound})` : '–', run ? run.heaviest : '–', run ? run.seconds.toFixed(1) : '–');
}
reportTable('rota-cabinet', {
  head: [
    'doctors × weeks × cabinets',
    'wanted',
    'missing',
    'minimums',
    'load',
    'reluctance',
    'turnover',
    'legal',
    'seconds',
    'CP-SAT missing',
    'CP-SAT load',
    'CP-SAT seconds',
  ],
  rows,
  notes: [
    `Invented requests (seeded), ${seconds} s asked. Each objective: value (bound) gap in %; “=” when proven. Load: heaviest share in twentieths; “=” when every level of the leximin is proven.`,
    `CP-SAT: OR-Tools, one worker, the same hard rules and the first two objectives in turn (coverage, then the heaviest share), half of the time each. It is not asked that nobody be left with nothing before the load is spread, so its heaviest share can be lower. Load of the machine: ${load.toFixed(1)} at most.`,
  ],
});

/** `ROTA_PEER` names the output of an earlier run of the peer on the same requests. */
function peerRuns(): PeerRun[] {
  const kept = process.env['ROTA_PEER'];
  if (kept) return JSON.parse(readFileSync(kept, 'utf8'));
  const peers = runPeers('rota_cabinet_peer.py', files);
  if ('missing' in peers) console.error(`peer not available: ${peers.missing}`);
  return 'missing' in peers ? [] : (peers.result as PeerRun[]);
}

function stagesOf({ stages }: Rota): string[] {
  return (['missing', 'minimums', 'load', 'reluctance', 'turnover'] as const).map((name) => {
    const stage = stages.find(({ objective }) => objective === name);
    if (!stage) return '–';
    const { value, bound, gap, optimal } = stage;
    return optimal ? `${value} =` : `${value} (${bound}) ${(gap * 100).toFixed(0)} %`;
  });
}

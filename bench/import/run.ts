import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createReferenceStore, startDatabase } from '@maillage/database';
import { findDataSet, pullSet } from '@maillage/open-data';
import { type Figure, report } from '../report.ts';
import { writeDirectory } from './directory.ts';

const LINES = 1_000_000;
const MEMORY_TARGET_MB = 300;

const folder = mkdtempSync(join(tmpdir(), 'maillage-bench-import-'));
const database = await startDatabase({ dataFolder: join(folder, 'data'), purpose: 'bench' });
try {
  const store = createReferenceStore(database.ownerPool);
  await pullSet(findDataSet('cog')!, { store, folder, origin: { kind: 'official' } });
  const file = join(folder, 'PS_LibreAcces_Personne_activite_2026.txt');
  await writeDirectory(
    file,
    LINES,
    (await store.communes()).map(({ code }) => code),
  );
  report('import', [figureOf('server', file), figureOf('command', file)]);
} finally {
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** The import as the server, or `maillage data import`, runs it, in a process of its own: its memory is the import's alone. */
function figureOf(way: 'server' | 'command', file: string): Figure {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'child.ts'), way, database.url, file],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  const { rows, seconds, peakMB } = JSON.parse(stdout) as { rows: number; seconds: number; peakMB: number };
  const megabytes = Math.round(statSync(file).size / 1e6);
  const verdict = peakMB <= MEMORY_TARGET_MB ? '✓' : '✗';
  const milliseconds = seconds * 1000;
  return {
    what: `${LINES} lines of the practitioner directory (${megabytes} MB), by the ${way}`,
    timing: { runs: 1, best: milliseconds, median: milliseconds, p99: milliseconds },
    note: `${rows} rows, ${Math.round(LINES / seconds)} lines/s, peak resident memory of the whole process ${peakMB} MB (target ≤ ${MEMORY_TARGET_MB} ${verdict})`,
  };
}

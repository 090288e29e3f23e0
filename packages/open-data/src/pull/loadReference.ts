import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSet } from '../dataSet.ts';
import { dataSets } from '../registry.ts';
import type { ReferenceStore, StoredImport } from '../store.ts';
import type { Origin } from './obtainFiles.ts';
import { pullSet, type SetOutcome, type SetProgress } from './pullSet.ts';

export interface LoadProgress extends SetProgress {
  /** Sets finished, and sets in all. */
  readonly done: number;
  readonly total: number;
}

export interface LoadOptions {
  readonly store: ReferenceStore;
  /** Folder or address of a mirror; its sets are loaded too. */
  readonly mirror?: string | undefined;
  /** Whether the official addresses may be asked; by default nothing goes out to the network. */
  readonly online?: boolean;
  /** Where downloads are kept; by default a folder of the system's temporary files. */
  readonly folder?: string;
  readonly onProgress?: (progress: LoadProgress) => void;
  readonly signal?: AbortSignal;
}

/**
 * Loads what is missing at start: what npm brings, and the sets of the mirror or of the official addresses. A set that is
 * loaded and brought to the communes of today is not touched. A set that cannot be had or read leaves the others alone;
 * without the communes themselves, it throws.
 */
export async function loadReference(options: LoadOptions): Promise<SetOutcome[]> {
  const {
    store,
    mirror,
    online = false,
    folder = join(tmpdir(), 'maillage-downloads'),
    onProgress = () => {},
  } = options;
  const origin: Origin = mirror ? { kind: 'mirror', location: mirror } : { kind: 'official' };
  const reachable = dataSets.filter(({ source }) => source.files.length === 0 || mirror || online);
  const outcomes: SetOutcome[] = [];
  for (const [done, set] of reachable.entries()) {
    const imports = await store.imports();
    if (isCurrent(set, imports) || isSuperseded(set, imports)) continue;
    const report = (progress: SetProgress) => onProgress({ ...progress, done, total: reachable.length });
    const outcome = await pullSet(set, { ...options, folder, origin, onProgress: report });
    if (set.id === 'cog' && outcome.outcome === 'refused')
      throw new Error(`Got ${outcome.problemCount} problems in the communes when expected none.`);
    outcomes.push(outcome);
  }
  return outcomes;
}

/** Loaded, on the communes of today; a set of npm also in the version that is installed. */
function isCurrent(set: DataSet, imports: readonly StoredImport[]): boolean {
  const current = imports.find(({ dataset }) => dataset === set.id);
  if (current === undefined) return false;
  if (set.id === 'cog') return current.vintage === set.source.vintage;
  return current.cog === imports.find(({ dataset }) => dataset === 'cog')?.vintage;
}

/** An estimate of something that is loaded. */
export const isSuperseded = (set: DataSet, imports: readonly StoredImport[]): boolean =>
  dataSets.some((other) => other.supersedes.includes(set.id) && imports.some(({ dataset }) => dataset === other.id));

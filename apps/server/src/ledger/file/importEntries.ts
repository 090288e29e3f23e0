import { randomUUID } from 'node:crypto';
import { ApiError, type FileProblem, type LedgerImport } from '@maillage/contract';
import {
  type Actor,
  type Database,
  draftOf,
  lockLedger,
  readEntries,
  type StoredEntry,
  type VersionedStep,
  withRequest,
} from '@maillage/database';
import { sameDraft } from '@maillage/supply';
import type { Atlas } from '../../atlas/atlas.ts';
import { findCommune } from '../../communes/findCommune.ts';
import { type HeadTaker, problemsOf } from '../check.ts';
import { writeAll } from '../write.ts';
import { type FileEntry, readEntriesFile } from './readEntries.ts';

/** Problems told of one file; the count says how many there are. */
const TOLD = 500;

/**
 * Reads a ledger file and writes its entries in one action, or none of them when a single row has a problem. A row with the
 * number of an entry corrects it; a row as the ledger has it changes nothing. `dryRun` only says what would happen.
 */
export function importEntries(
  database: Database,
  actor: Actor,
  atlas: Atlas,
  text: string,
  dryRun: boolean,
): Promise<LedgerImport> {
  const file = readEntriesFile(text);
  return withRequest(database.app, actor, async (tx) => {
    await lockLedger(tx);
    const stored = await readEntries(tx);
    const entries = file.entries.map((entry) => broughtToToday(atlas, entry));
    refuse([...file.problems, ...checkTogether(atlas, entries, stored)]);
    const steps = stepsOf(entries, stored);
    const batch = dryRun || steps.length === 0 ? null : await writeAll(tx, actor, steps);
    const added = steps.filter(({ kind }) => kind === 'add').length;
    return {
      tried: dryRun,
      rows: entries.length,
      added,
      corrected: steps.length - added,
      unchanged: entries.length - steps.length,
      batch,
    };
  });
}

/** A code of 2015–2026 becomes the commune of today; what is no code stays, for its problem to be told. */
function broughtToToday(atlas: Atlas, entry: FileEntry): FileEntry {
  try {
    return { ...entry, draft: { ...entry.draft, commune: findCommune(atlas, entry.draft.commune).code } };
  } catch (error) {
    if (error instanceof ApiError) return entry;
    throw error;
  }
}

/** Each row beside the entries that the file leaves alone and the rows above it, so that no head is replaced twice. */
function checkTogether(atlas: Atlas, entries: readonly FileEntry[], stored: readonly StoredEntry[]): FileProblem[] {
  const known = new Map(stored.map((entry) => [entry.id, entry]));
  const inFile = new Set(entries.map(({ id }) => id));
  const others = Map.groupBy<string, HeadTaker>(
    stored.filter(({ id }) => !inFile.has(id)),
    ({ commune }) => commune,
  );
  const seen = new Set<string>();
  return entries.flatMap(({ line, id, draft }) => {
    const problems: FileProblem[] = [];
    if (id !== undefined && !known.has(id))
      problems.push({ code: 'ledger/unknown-entry', line, column: 'id', value: id });
    if (id !== undefined && seen.has(id)) problems.push({ code: 'ledger/entry-twice', line, column: 'id', value: id });
    if (id !== undefined) seen.add(id);
    const beside = others.get(draft.commune) ?? [];
    const found = problemsOf(atlas, draft, beside, (id !== undefined && known.get(id)) || null);
    others.set(draft.commune, [...beside, draft]);
    return [...problems, ...found.map(({ code, path, value }) => ({ code, line, column: path, value }))];
  });
}

function stepsOf(entries: readonly FileEntry[], stored: readonly StoredEntry[]): VersionedStep[] {
  const known = new Map(stored.map((entry) => [entry.id, entry]));
  return entries.flatMap(({ id, draft }): VersionedStep[] => {
    const current = id === undefined ? undefined : known.get(id);
    if (!current) return [{ entry: randomUUID(), kind: 'add', before: null, after: draft, reverts: null }];
    const before = draftOf(current);
    if (sameDraft(before, draft)) return [];
    return [{ entry: current.id, kind: 'correct', before, after: draft, reverts: null, version: current.version }];
  });
}

function refuse(problems: readonly FileProblem[]): void {
  if (problems.length === 0) return;
  const byLine = problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
  throw new ApiError('ledger/file-invalid', { count: problems.length, problems: byLine.slice(0, TOLD) });
}

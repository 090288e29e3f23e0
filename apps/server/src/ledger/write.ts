import { ApiError, type LedgerWritten } from '@maillage/contract';
import {
  type Actor,
  type Database,
  draftOf,
  lockLedger,
  readEntries,
  readFollowing,
  readOwnActions,
  type StoredEntry,
  type Tables,
  type VersionedStep,
  withRequest,
  writeSteps,
} from '@maillage/database';
import { actionToUndo, type Change, type EntryDraft, type LedgerState, redo, stacks, undo } from '@maillage/supply';
import type { Transaction } from 'kysely';
import type { Atlas } from '../atlas/atlas.ts';
import { entryAnswer } from './answer.ts';
import { refuseSteps } from './check.ts';
import { today } from './today.ts';

type Tx = Transaction<Tables>;

/** The steps of one action, planned from the ledger as it stands while nobody else writes it. */
export type Plan = (tx: Tx) => Promise<readonly VersionedStep[]>;

/** Runs one action: plan, check, write with its history, or leave everything as it was. */
export function write(database: Database, actor: Actor, atlas: Atlas, plan: Plan): Promise<LedgerWritten> {
  return withRequest(database.app, actor, async (tx) => {
    await lockLedger(tx);
    const steps = await plan(tx);
    refuseSteps(atlas, steps, await othersThan(tx, steps));
    const batch = await writeAll(tx, actor, steps);
    return answer(tx, actor, atlas, steps, batch);
  });
}

/** Writes checked steps and names their action; an entry that changed meanwhile, or that follows sessions, undoes the whole transaction. */
export async function writeAll(tx: Tx, actor: Actor, steps: readonly VersionedStep[]): Promise<string> {
  const following = await readFollowing(
    tx,
    steps.map(({ entry }) => entry),
  );
  const [held] = following;
  if (held) throw new ApiError('ledger/follows-sessions', { entry: held });
  const written = await writeSteps(tx, steps, { organisation: actor.organisation!, person: actor.person! });
  if (written.status === 'changed-meanwhile') throw await changedMeanwhile(tx, written.entry);
  return written.batch;
}

/** An entry becomes another, or goes; `version` is the one its author read. */
export function replaceEntry(
  id: string,
  kind: 'correct' | 'end' | 'remove',
  version: number,
  next: (before: EntryDraft) => EntryDraft | null,
): Plan {
  return async (tx) => {
    const [entry] = await readEntries(tx, { ids: [id] });
    if (!entry) throw new ApiError('ledger/unknown-entry', { entry: id });
    if (entry.version !== version) throw await changedMeanwhile(tx, id);
    const before = draftOf(entry);
    return [{ entry: id, kind, before, after: next(before), reverts: null, version }];
  };
}

/** Takes back the person's last action (or the one of a batch), or brings back the last one taken back. */
export function reverse(person: string, direction: 'undo' | 'redo', batch?: string): Plan {
  return async (tx) => {
    const own = await readOwnActions(tx, person);
    const action = direction === 'undo' ? actionToUndo(own, person, batch) : stacks(own, person).undone.at(-1);
    const state = await stateOf(tx, action ?? []);
    const reversal = direction === 'undo' ? undo(own, person, state, batch) : redo(own, person, state);
    switch (reversal.status) {
      case 'ready':
        return reversal.steps;
      case 'nothing':
        throw new ApiError(direction === 'undo' ? 'ledger/nothing-to-undo' : 'ledger/nothing-to-redo');
      case 'changed-meanwhile':
        throw await changedMeanwhile(tx, reversal.entry);
      default:
        return reversal satisfies never;
    }
  };
}

/** Whether the person has something to take back and something to bring back. */
export async function reversalsOf(tx: Tx, { person = '' }: Actor): Promise<{ canUndo: boolean; canRedo: boolean }> {
  const { done, undone } = stacks(await readOwnActions(tx, person), person);
  return { canUndo: done.length > 0, canRedo: undone.length > 0 };
}

/** The entries that an action touched, as they stand. */
async function stateOf(tx: Tx, action: readonly Change[]): Promise<LedgerState> {
  const entries = await readEntries(tx, { ids: action.map(({ entry }) => entry) });
  return new Map(entries.map((entry) => [entry.id, draftOf(entry)]));
}

/** The entries of the same communes that the steps do not touch, and what the other steps leave. */
export async function othersThan(tx: Tx, steps: readonly VersionedStep[]): Promise<StoredEntry[]> {
  const communes = steps.flatMap(({ after }) => after?.commune ?? []);
  const touched = new Set(steps.map(({ entry }) => entry));
  return (await readEntries(tx, { communes })).filter(({ id }) => !touched.has(id));
}

/** The refusal carries the entry as it stands now, for the author to compare. */
async function changedMeanwhile(tx: Tx, id: string): Promise<ApiError> {
  const [current] = await readEntries(tx, { ids: [id] });
  return new ApiError('ledger/changed-meanwhile', { entry: id, current: current ?? null });
}

async function answer(
  tx: Tx,
  actor: Actor,
  atlas: Atlas,
  steps: readonly VersionedStep[],
  batch: string,
): Promise<LedgerWritten> {
  const ids = [...new Set(steps.map(({ entry }) => entry))];
  const entries = await readEntries(tx, { ids });
  const left = new Set(entries.map(({ id }) => id));
  return {
    entries: entries.map((entry) => entryAnswer(atlas, entry, today(), true)),
    removed: ids.filter((id) => !left.has(id)),
    batch,
    ...(await reversalsOf(tx, actor)),
  };
}

import { ApiError, type ErrorCode, type ZoningWritten } from '@maillage/contract';
import {
  type Actor,
  type Database,
  lockDraft,
  readDraft,
  readOwnZoningChanges,
  type StoredDraft,
  subjectsSince,
  type Tables,
  withRequest,
  writeZoningSteps,
} from '@maillage/database';
import { type Outcome, redoZoning, settle, undoZoning, type ZoningProblem, zoningStacks } from '@maillage/zoning';
import type { Transaction } from 'kysely';
import { isUuid } from '../ledger/isUuid.ts';
import { type Reversals, stateAnswer } from './answer.ts';

type Tx = Transaction<Tables>;

/** What an action makes of a draft as it stands, while nobody else writes it. */
export type Plan = (draft: StoredDraft, tx: Tx) => Outcome | Promise<Outcome>;

/** Runs one action: plan, check, write with its history, or leave everything as it was. */
export function writeDraft(
  database: Database,
  actor: Actor,
  id: string,
  plan: Plan,
  version?: number,
): Promise<ZoningWritten> {
  return withRequest(database.app, actor, async (tx) => {
    const draft = await lockedDraft(tx, id);
    const outcome = await plan(draft, tx);
    if (outcome.status === 'refused') throw refusal(outcome.problems);
    if (version !== undefined) await refuseOverwriting(tx, draft, version, outcome.steps);
    if (outcome.steps.length > 0)
      await writeZoningSteps(tx, id, outcome.steps, { organisation: actor.organisation!, person: actor.person! });
    const after = (await readDraft(tx, id))!;
    return {
      ...stateAnswer(after, await reversalsOf(tx, id, actor)),
      inForceChanged: outcome.steps.some(({ subject }) => subject === 'in-force'),
    };
  });
}

/** Takes back the person's last action, or brings back the last one taken back: where the rules still allow it. */
export const reverse =
  (person: string, direction: 'undo' | 'redo'): Plan =>
  async (draft, tx) => {
    const own = await readOwnZoningChanges(tx, draft.id, person);
    const reversal = (direction === 'undo' ? undoZoning : redoZoning)(own, person, draft.state);
    switch (reversal.status) {
      case 'ready':
        return settle(draft.frame.units, draft.state, reversal.steps);
      case 'nothing':
        throw new ApiError(direction === 'undo' ? 'zoning/nothing-to-undo' : 'zoning/nothing-to-redo');
      case 'changed-meanwhile':
        throw changedMeanwhile(draft, reversal.subject);
      default:
        return reversal satisfies never;
    }
  };

export async function reversalsOf(tx: Tx, draft: string, { person = '' }: Actor): Promise<Reversals> {
  const { done, undone } = zoningStacks(await readOwnZoningChanges(tx, draft, person), person);
  return { canUndo: done.length > 0, canRedo: undone.length > 0 };
}

/** Throws `zoning/draft-unknown`, for a draft of another organisation too. */
export async function knownDraft(tx: Tx, id: string): Promise<StoredDraft> {
  const draft = isUuid(id) ? await readDraft(tx, id) : undefined;
  if (!draft) throw new ApiError('zoning/draft-unknown');
  return draft;
}

async function lockedDraft(tx: Tx, id: string): Promise<StoredDraft> {
  if (isUuid(id)) await lockDraft(tx, id);
  return knownDraft(tx, id);
}

/** The first problem, and all of them in its details. */
export function refusal(problems: readonly ZoningProblem[]): ApiError {
  const [first] = problems;
  return new ApiError(first!.code satisfies ErrorCode, { ...first!.details, problems });
}

async function refuseOverwriting(tx: Tx, draft: StoredDraft, version: number, steps: readonly { subject: string }[]) {
  const since = await subjectsSince(tx, draft.id, version);
  const overwritten = steps.find(({ subject }) => since.has(subject));
  if (overwritten) throw changedMeanwhile(draft, overwritten.subject);
}

function changedMeanwhile({ frame }: StoredDraft, subject: string): ApiError {
  const id = subject.slice(subject.indexOf('/') + 1);
  return new ApiError('zoning/changed-meanwhile', { subject: frame.units.find((unit) => unit.id === id)?.name ?? id });
}

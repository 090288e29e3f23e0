import { ApiError, type ScenarioDraft, type ScenarioNotice, type ScenarioWritten } from '@maillage/contract';
import {
  type Actor,
  type Database,
  lockScenarios,
  readOwnScenarioActions,
  readScenario,
  type ScenarioStep,
  type Tables,
  withRequest,
  writeScenarioSteps,
} from '@maillage/database';
import { actionToUndo, type Change, redo, stacks, undo } from '@maillage/supply';
import type { Transaction } from 'kysely';
import type { Atlas } from '../atlas/atlas.ts';
import { memberAnswer } from './answer.ts';
import { evaluatePrepared } from './evaluation.ts';
import { entriesBeside, prepare, refuseDraft } from './prepare.ts';
import { territoryOf, territoryOrFrance } from './territory.ts';

type Tx = Transaction<Tables>;

/** One step, planned while nobody else writes the organisation's scenarios. */
export type ScenarioPlan = (tx: Tx) => Promise<ScenarioStep>;

/** Runs one action: plan, check, write with its history, or leave everything as it was. */
export function writeScenario(
  database: Database,
  actor: Actor,
  atlas: Atlas,
  plan: ScenarioPlan,
): Promise<ScenarioWritten> {
  return withRequest(database.app, actor, async (tx) => {
    await lockScenarios(tx);
    const step = await plan(tx);
    const { checked, notices } = step.after
      ? await check(tx, actor, atlas, step, step.after)
      : { checked: step, notices: [] };
    const written = await writeScenarioSteps(tx, [checked], {
      organisation: actor.organisation!,
      person: actor.person!,
    });
    if (written.status === 'changed-meanwhile')
      throw new ApiError('scenario/changed-meanwhile', { scenario: step.entry });
    const stored = await readScenario(tx, step.entry);
    return {
      scenario: stored ? { ...(await memberAnswer(tx, actor, atlas, stored)), notices: [...notices] } : null,
      batch: written.batch,
    };
  });
}

/** The draft with communes of today, and its figures; what comes back by an undo was checked when it was written. */
async function check(
  tx: Tx,
  actor: Actor,
  atlas: Atlas,
  step: ScenarioStep,
  draft: ScenarioDraft,
): Promise<{ checked: ScenarioStep; notices: readonly ScenarioNotice[] }> {
  const prepared = prepare(atlas, draft, await entriesBeside(tx, draft.profession, step.entry));
  const again = step.kind === 'undo' || step.kind === 'redo';
  if (!again) refuseDraft(draft, prepared);
  const { inside } = await (again ? territoryOrFrance : territoryOf)(atlas, actor, tx, draft.territory);
  const { headline } = evaluatePrepared(prepared, inside);
  return { checked: { ...step, after: again ? draft : prepared.draft, headline }, notices: prepared.notices };
}

/** A scenario becomes another, or goes; `version` is the one its author read. */
export function replaceScenario(
  id: string,
  version: number,
  next: (before: ScenarioDraft) => ScenarioDraft | null,
): ScenarioPlan {
  return async (tx) => {
    const stored = await readScenario(tx, id);
    if (!stored) throw new ApiError('scenario/unknown', { scenario: id });
    if (stored.version !== version) throw new ApiError('scenario/changed-meanwhile', { scenario: id });
    const after = next(stored.draft);
    return { entry: id, kind: after ? 'correct' : 'remove', before: stored.draft, after, reverts: null, version };
  };
}

/**
 * Takes back the person's last action on a scenario (or the one of a batch), or brings back the last one taken back. Its
 * creation is not undone from inside it: a scenario is deleted by its own button.
 */
export function reverseScenario(person: string, direction: 'undo' | 'redo', id: string, batch?: string): ScenarioPlan {
  return async (tx) => {
    const own = await readOwnScenarioActions(tx, person, id);
    const action = direction === 'undo' ? actionToUndo(own, person, batch) : stacks(own, person).undone.at(-1);
    const nothing = direction === 'undo' ? 'scenario/nothing-to-undo' : 'scenario/nothing-to-redo';
    if (!action || (direction === 'undo' && action[0]!.kind === 'add')) throw new ApiError(nothing);
    const state = await stateOf(tx, action);
    const reversal = direction === 'undo' ? undo(own, person, state, batch) : redo(own, person, state);
    if (reversal.status === 'nothing') throw new ApiError(nothing);
    if (reversal.status === 'changed-meanwhile') throw new ApiError('scenario/changed-meanwhile', { scenario: id });
    return reversal.steps[0]!;
  };
}

async function stateOf(tx: Tx, action: readonly Change<ScenarioDraft>[]): Promise<ReadonlyMap<string, ScenarioDraft>> {
  const stored = await Promise.all(action.map(({ entry }) => readScenario(tx, entry)));
  return new Map(stored.flatMap((one) => (one ? [[one.id, one.draft] as const] : [])));
}

import type { RotaAssignment } from '@maillage/care';
import { ApiError, type RotaCell, type RotaPlan } from '@maillage/contract';
import {
  type Actor,
  cellSubject,
  type Database,
  lockRota,
  PLAN_SUBJECT,
  type RotaCellValue,
  type RotaStep,
  readOwnRotaActions,
  readRotaCells,
  rotaState,
  type Tables,
  withRequest,
  writeRotaSteps,
} from '@maillage/database';
import { redo, undo } from '@maillage/supply';
import type { Transaction } from 'kysely';
import { type LoadedRota, loadRota } from './loadRota.ts';

type Tx = Transaction<Tables>;

export interface RotaInHand extends LoadedRota {
  readonly cells: readonly RotaCell[];
}

/** Plans one action while nobody else writes this rota, then writes it with its history, or leaves everything as it was. */
export function actOnRota<Answer>(
  database: Database,
  actor: Actor,
  id: string,
  plan: (rota: RotaInHand, tx: Tx) => readonly RotaStep[] | Promise<readonly RotaStep[]>,
  answer: (tx: Tx) => Promise<Answer>,
): Promise<Answer> {
  return withRequest(database.app, actor, async (tx) => {
    await actInRequest(tx, actor, id, plan);
    return answer(tx);
  });
}

/** The same inside a transaction that does more. */
export async function actInRequest(
  tx: Tx,
  actor: Actor,
  id: string,
  plan: (rota: RotaInHand, tx: Tx) => readonly RotaStep[] | Promise<readonly RotaStep[]>,
): Promise<void> {
  const rota = await takeRota(tx, id);
  const steps = await plan(rota, tx);
  await writeRotaSteps(tx, id, steps, { organisation: actor.organisation!, person: actor.person! });
}

/** A rota that this transaction alone writes. */
export async function takeRota(tx: Tx, id: string): Promise<RotaInHand> {
  const { stored } = await loadRota(tx, id);
  await lockRota(tx, stored.id);
  return { ...(await loadRota(tx, id)), cells: await readRotaCells(tx, id) };
}

export interface WantedCell {
  readonly cell: RotaAssignment;
  /** `null`: absent. */
  readonly value: RotaCellValue | null;
}

/** The steps from the cells that are there to those wanted; what is so already makes none. */
export function cellSteps(cells: readonly RotaCell[], wanted: readonly WantedCell[]): RotaStep[] {
  const now = new Map(cells.map((cell) => [cellSubject(cell), cell]));
  return wanted.flatMap(({ cell, value }): RotaStep[] => {
    const entry = cellSubject(cell);
    const known = now.get(entry);
    const before = known ? { locked: known.locked, entered: known.entered } : null;
    if (before === null && value === null) return [];
    if (before && value && before.locked === value.locked && before.entered === value.entered) return [];
    const kind = before === null ? 'add' : value === null ? 'remove' : 'correct';
    return [{ entry, kind, before, after: value, reverts: null }];
  });
}

export const planStep = (before: RotaPlan, after: RotaPlan): RotaStep => ({
  entry: PLAN_SUBJECT,
  kind: 'correct',
  before,
  after,
  reverts: null,
});

/** Takes back the person's last action on the rota, or brings back the last one taken back. */
export function reversal(direction: 'undo' | 'redo', person: string) {
  return async ({ stored, cells }: RotaInHand, tx: Tx): Promise<readonly RotaStep[]> => {
    const own = await readOwnRotaActions(tx, stored.id, person);
    const state = rotaState(stored.plan, cells);
    const found = direction === 'undo' ? undo(own, person, state) : redo(own, person, state);
    if (found.status === 'nothing') throw new ApiError(`rota/nothing-to-${direction}`);
    if (found.status === 'changed-meanwhile') throw new ApiError('rota/changed-meanwhile');
    return found.steps;
  };
}

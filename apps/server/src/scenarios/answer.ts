import type { Scenario, ScenarioPromise } from '@maillage/contract';
import {
  type Actor,
  readEntries,
  readOwnScenarioActions,
  readPromises,
  type StoredScenario,
  type Tables,
} from '@maillage/database';
import { stacks } from '@maillage/supply';
import type { Transaction } from 'kysely';
import type { Atlas } from '../atlas/atlas.ts';
import { evaluatePrepared } from './evaluation.ts';
import { entriesBeside, type Prepared, prepare } from './prepare.ts';
import { promiseAnswer } from './promise.ts';
import { type ScenarioTerritory, territoryAnswer, territoryOrFrance } from './territory.ts';

/** A scenario as a member of its organisation sees it. */
export async function memberAnswer(
  tx: Transaction<Tables>,
  actor: Actor,
  atlas: Atlas,
  stored: StoredScenario,
): Promise<Scenario> {
  const { profession } = stored.draft;
  const prepared = prepare(atlas, stored.draft, await entriesBeside(tx, profession, stored.id));
  const territory = await territoryOrFrance(atlas, actor, tx, stored.draft.territory);
  const editable = actor.role === 'coordinator';
  const own = editable ? stacks(await readOwnScenarioActions(tx, actor.person!, stored.id), actor.person!) : undefined;
  const promises = await readPromises(tx, stored.id);
  const entries = promises.length > 0 ? await readEntries(tx, { profession }) : [];
  return {
    ...scenarioAnswer(prepared, stored, territory),
    editable,
    canUndo: own?.done.at(-1)?.every(({ kind }) => kind !== 'add') ?? false,
    canRedo: (own?.undone.length ?? 0) > 0,
    shareToken: editable ? stored.shareToken : null,
    promises: promises.map((promise): ScenarioPromise => promiseAnswer(atlas, entries, promise, territory.inside)),
  };
}

/** What everybody who may see it is told. */
export function scenarioAnswer(prepared: Prepared, stored: StoredScenario, territory: ScenarioTerritory): Scenario {
  const { atlas, baseline, draft, notices } = prepared;
  return {
    id: stored.id,
    draft,
    version: stored.version,
    territory: territoryAnswer(atlas, territory),
    ledger: [...baseline.ledger].map(([place, change]) => [atlas.places.codes[place]!, change]),
    notices: [...notices],
    evaluation: evaluatePrepared(prepared, territory.inside).answer,
    editable: false,
    canUndo: false,
    canRedo: false,
    shareToken: null,
    promises: [],
    updatedAt: stored.updatedAt,
    updatedBy: stored.updatedBy ?? '',
  };
}

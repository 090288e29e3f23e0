import { randomUUID } from 'node:crypto';
import { ApiError, type Language, type ScenarioPlanned } from '@maillage/contract';
import {
  type Actor,
  addPromise,
  type Database,
  lockLedger,
  readEntries,
  readPromises,
  readScenario,
  type Tables,
  type VersionedStep,
  withRequest,
  writeSteps,
} from '@maillage/database';
import { plannedEntries } from '@maillage/scenario';
import type { Transaction } from 'kysely';
import type { Atlas } from '../atlas/atlas.ts';
import { refuseSteps } from '../ledger/check.ts';
import { othersThan } from '../ledger/write.ts';
import { changeWords } from './changeWords.ts';
import { evaluatePrepared } from './evaluation.ts';
import { entriesBeside, prepare, refuseDraft } from './prepare.ts';
import { territoryOf } from './territory.ts';

/**
 * The scenario becomes planned supply in one transaction: its entries in the ledger (one action, undone together) and the
 * figures that it promises. What it holds of people and travel times stays out: a ledger of supply has no place for it.
 */
export function planScenario(
  database: Database,
  actor: Actor,
  atlas: Atlas,
  id: string,
  language: Language,
): Promise<ScenarioPlanned> {
  const writer = { organisation: actor.organisation!, person: actor.person! };
  return withRequest(database.app, actor, async (tx) => {
    await lockLedger(tx);
    const stored = await readScenario(tx, id);
    if (!stored) throw new ApiError('scenario/unknown', { scenario: id });
    await refusePlanned(tx, id);
    const prepared = prepare(atlas, stored.draft, await entriesBeside(tx, stored.draft.profession, id));
    refuseDraft(stored.draft, prepared);
    const { name } = stored.draft;
    const words = changeWords(atlas, language);
    const { entries, left } = plannedEntries(
      prepared.baseline,
      prepared.draft,
      (change) => `${name} · ${words(change)}`,
    );
    if (entries.length === 0) throw new ApiError('scenario/nothing-to-plan');
    const steps = entries.map(
      (after): VersionedStep => ({ entry: randomUUID(), kind: 'add', before: null, after, reverts: null }),
    );
    refuseSteps(atlas, steps, await othersThan(tx, steps));
    const written = await writeSteps(tx, steps, { ...writer, origin: 'scenario' });
    if (written.status !== 'written') throw new ApiError('scenario/changed-meanwhile', { scenario: id });
    const { inside } = await territoryOf(atlas, actor, tx, stored.draft.territory);
    await addPromise(tx, writer, {
      scenario: id,
      batch: written.batch,
      entries: steps.map(({ entry }) => entry),
      draft: prepared.draft,
      promised: evaluatePrepared(prepared, inside).headline,
    });
    return { batch: written.batch, entries: entries.length, left: left.length };
  });
}

/** As long as something of an earlier plan stands in the ledger, a second would count everything twice. */
async function refusePlanned(tx: Transaction<Tables>, id: string): Promise<void> {
  const own = (await readPromises(tx, id)).flatMap(({ entries }) => entries);
  const standing = own.length > 0 ? await readEntries(tx, { ids: own }) : [];
  if (standing.length > 0) throw new ApiError('scenario/planned-already', { count: standing.length });
}

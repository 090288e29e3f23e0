import {
  ApiError,
  type Language,
  type PlaceClosing,
  type PlaceClosingEffect,
  type ScenarioDraft,
} from '@maillage/contract';
import {
  type Actor,
  type Database,
  readEntries,
  readSessionEntries,
  type StoredEntry,
  withRequest,
} from '@maillage/database';
import { parametersOf } from '@maillage/scenario';
import { covers, isProfessionId, type ProfessionId } from '@maillage/supply';
import { addDays, type Day } from '@maillage/units';
import type { Atlas } from '../atlas/atlas.ts';
import { evaluatePrepared } from '../scenarios/evaluation.ts';
import { prepare, refuseDraft } from '../scenarios/prepare.ts';
import { knownPlace } from './readImpact.ts';

/**
 * What closing a place does once somebody has settled, told by the scenario engine: sessions that end, somebody who arrives. The
 * supply that ends is what its entries offer on the eve of the closing; without any that day, the last that they offered.
 */
export function closingOf(
  database: Database,
  actor: Actor,
  atlas: Atlas,
  id: string,
  { closesOn, commune, heads }: PlaceClosing,
  language: Language,
): Promise<PlaceClosingEffect> {
  return withRequest(database.app, actor, async (tx) => {
    const { content } = await knownPlace(tx, id);
    const own = (await readSessionEntries(tx, [id])).map(({ entry }) => entry);
    const entries = own.length > 0 ? await readEntries(tx, { ids: own }) : [];
    const profession = professionOf(entries);
    const ended = offeredOn(entries, profession, addDays(closesOn, -1));
    const changes: ScenarioDraft['changes'] = [
      { id: 'closing', kind: 'sessions-end', commune: content.commune, supply: ended.supply },
      ...(heads > 0 ? [{ id: 'settled', kind: 'doctor-arrives' as const, commune, heads }] : []),
    ];
    // the ledger of a day on which the sessions still run: what ends must be there
    const draft: ScenarioDraft = {
      name: say[language](content.name),
      profession,
      date: ended.day,
      territory: 'france',
      changes,
    };
    const prepared = prepare(atlas, draft, await readEntries(tx, { profession }));
    refuseDraft(draft, prepared);
    const { answer, headline } = evaluatePrepared(prepared, undefined);
    return {
      draft: prepared.draft,
      evaluation: answer,
      headline,
      ended: ended.supply,
      settled: heads * parametersOf(profession).perHead,
    };
  });
}

const say: Readonly<Record<Language, (place: string) => string>> = {
  fr: (place) => `Si « ${place} » ferme`,
  en: (place) => `If “${place}” closes`,
};

/** Throws `care/nothing-published` when its sessions offered nothing. */
function professionOf(entries: readonly StoredEntry[]): ProfessionId {
  const largest = entries.toSorted((a, b) => (b.heads ?? 0) - (a.heads ?? 0))[0];
  if (!largest || !isProfessionId(largest.profession)) throw new ApiError('care/nothing-published');
  return largest.profession;
}

/** The asked day when something runs on it; else the last day before on which something did; else the first ever. */
function offeredOn(entries: readonly StoredEntry[], profession: string, asked: Day): { day: Day; supply: number } {
  const own = entries.filter((entry) => entry.profession === profession);
  const lastDays = own.map(({ to }) => addDays(to!, -1)).sort();
  const firstDay = own.map(({ from }) => from!).sort()[0]!;
  const runs = own.some((entry) => covers(entry, asked));
  const day = runs ? asked : (lastDays.findLast((last) => last < asked) ?? firstDay);
  const running = own.filter((entry) => covers(entry, day));
  return { day, supply: running.reduce((sum, { supply }) => sum + supply, 0) };
}
